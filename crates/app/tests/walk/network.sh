#!/usr/bin/env bash
# The network's API as people use it by hand, with the real AWS CLI: a VPC of one's own, wired to a database's group.
# Needs: aws CLI, AWS_ENDPOINT_URL (a server with simulated engines), ROOT_KEY/ROOT_SECRET, AWS_DEFAULT_REGION.
set -u; P=0; F=0; : "${AWS_DEFAULT_REGION:=us-east-1}"; export AWS_DEFAULT_REGION AWS_PAGER=""
export AWS_ACCESS_KEY_ID="$ROOT_KEY" AWS_SECRET_ACCESS_KEY="$ROOT_SECRET"; T=$(mktemp -d)
e(){ command aws --endpoint-url "$AWS_ENDPOINT_URL" ec2 "$@"; }
q(){ e "$@" --output text 2>/dev/null; }
ok(){ local n="$1"; shift; if "$@" >"$T/out" 2>"$T/err"; then P=$((P+1)); echo "ok   $n"; else F=$((F+1)); echo "FAIL $n :: $(tail -1 "$T/err")"; fi; }
no(){ local n="$1" c="$2"; shift 2; if "$@" >"$T/out" 2>"$T/err"; then F=$((F+1)); echo "FAIL $n :: accepted, wanted $c"; elif grep -qE "\(($c)\)" "$T/err"; then P=$((P+1)); echo "ok   $n ($c)"; else F=$((F+1)); echo "FAIL $n :: wanted $c got $(tail -1 "$T/err"|cut -c1-150)"; fi; }
eq(){ if [ "$2" = "$3" ]; then P=$((P+1)); echo "ok   $1 = $2"; else F=$((F+1)); echo "FAIL $1 :: '$2' != '$3'"; fi; }
# --- a VPC ---------------------------------------------------------------------
V=$(q create-vpc --cidr-block 10.0.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=lab}]' --query Vpc.VpcId)
ok vpc-available e wait vpc-available --vpc-ids "$V"
S=$(q create-subnet --vpc-id "$V" --cidr-block 10.0.0.0/24 --query Subnet.SubnetId)
ok subnet-available e wait subnet-available --subnet-ids "$S"
A=$(q associate-vpc-cidr-block --vpc-id "$V" --cidr-block 100.64.0.0/16 --query CidrBlockAssociation.AssociationId)
eq two-networks "$(q describe-vpcs --vpc-ids "$V" --query 'length(Vpcs[0].CidrBlockAssociationSet)')" 2
ok end-network e disassociate-vpc-cidr-block --association-id "$A"
G=$(q create-internet-gateway --query InternetGateway.InternetGatewayId)
ok attach-gateway e attach-internet-gateway --internet-gateway-id "$G" --vpc-id "$V"
R=$(q create-route-table --vpc-id "$V" --query RouteTable.RouteTableId)
ok route e create-route --route-table-id "$R" --destination-cidr-block 0.0.0.0/0 --gateway-id "$G"
no same-route RouteAlreadyExists e create-route --route-table-id "$R" --destination-cidr-block 0.0.0.0/0 --gateway-id "$G"
RA=$(q associate-route-table --route-table-id "$R" --subnet-id "$S" --query AssociationId)
no dry-run DryRunOperation e create-vpc --cidr-block 10.9.0.0/16 --dry-run
no unknown-filter InvalidParameterValue e describe-vpcs --filters Name=colour,Values=red
eq wildcards "$(q describe-vpcs --filters 'Name=tag:Name,Values=l?b' --query 'Vpcs[0].VpcId')" "$V"
# --- ACLs and DHCP ---------------------------------------------------------------
N=$(q create-network-acl --vpc-id "$V" --query NetworkAcl.NetworkAclId)
ok entry e create-network-acl-entry --network-acl-id "$N" --rule-number 100 --protocol tcp --port-range From=5432,To=5432 --cidr-block 10.0.0.0/8 --rule-action allow --ingress
NA=$(q describe-network-acls --filters "Name=association.subnet-id,Values=$S" --query "NetworkAcls[0].Associations[?SubnetId=='$S'].NetworkAclAssociationId")
ok under-acl e replace-network-acl-association --association-id "$NA" --network-acl-id "$N"
no acl-in-use DependencyViolation e delete-network-acl --network-acl-id "$N"
D=$(q create-dhcp-options --dhcp-configurations Key=domain-name,Values=example.com --query DhcpOptions.DhcpOptionsId)
ok dhcp e associate-dhcp-options --dhcp-options-id "$D" --vpc-id "$V"
ok dhcp-none e associate-dhcp-options --dhcp-options-id default --vpc-id "$V"
ok dhcp-gone e delete-dhcp-options --dhcp-options-id "$D"
# --- prefix lists and groups -------------------------------------------------------
L=$(q create-managed-prefix-list --prefix-list-name office --max-entries 3 --address-family IPv4 --entries Cidr=203.0.113.0/28,Description=desk --query PrefixList.PrefixListId)
W=$(q create-security-group --group-name ec2-rds-1 --description app --vpc-id "$V" --query GroupId)
B=$(q create-security-group --group-name rds-ec2-1 --description db --vpc-id "$V" --query GroupId)
ok list-rule e authorize-security-group-ingress --group-id "$B" --ip-permissions "IpProtocol=tcp,FromPort=5432,ToPort=5432,PrefixListIds=[{PrefixListId=$L}]"
ok group-rule e authorize-security-group-ingress --group-id "$B" --protocol tcp --port 5432 --source-group "$W"
no list-in-use DependencyViolation e delete-managed-prefix-list --prefix-list-id "$L"
ok list-changed e modify-managed-prefix-list --prefix-list-id "$L" --current-version 1 --add-entries Cidr=198.51.100.7/32
eq list-version "$(q describe-managed-prefix-lists --prefix-list-ids "$L" --query 'PrefixLists[0].Version')" 2
eq groups-of-vpc "$(q get-security-groups-for-vpc --vpc-id "$V" --query 'length(SecurityGroupForVpcs)')" 3
# --- key pairs -----------------------------------------------------------------------
for kind in rsa ed25519; do
  e create-key-pair --key-name "$kind" --key-type "$kind" --query KeyMaterial --output text >"$T/$kind.pem" 2>/dev/null; chmod 600 "$T/$kind.pem"
  ssh-keygen -y -f "$T/$kind.pem" >"$T/$kind.pub" 2>/dev/null
  eq "$kind-key-fits" "$(q describe-key-pairs --key-names "$kind" --include-public-key --query 'KeyPairs[0].PublicKey' | cut -d' ' -f2)" "$(cut -d' ' -f2 "$T/$kind.pub")"
done
ok import e import-key-pair --key-name mine --public-key-material "fileb://$T/rsa.pub"
no import-twice InvalidKeyPair.Duplicate e import-key-pair --key-name mine --public-key-material "fileb://$T/rsa.pub"
# --- an instance, wired -----------------------------------------------------------------
M=$(q describe-images --owners amazon --filters Name=architecture,Values=x86_64 --query 'Images[-1].ImageId')
I=$(q run-instances --image-id "$M" --instance-type t3.micro --subnet-id "$S" --key-name mine --security-group-ids "$W" --user-data '#!/bin/sh' --query 'Instances[0].InstanceId')
ok instance-running e wait instance-running --instance-ids "$I"
ok status-ok e wait instance-status-ok --instance-ids "$I"
E1=$(q describe-instances --instance-ids "$I" --query 'Reservations[0].Instances[0].NetworkInterfaces[0].NetworkInterfaceId')
ok join-groups e modify-network-interface-attribute --network-interface-id "$E1" --groups "$W" "$B"
X=$(q allocate-address --domain vpc --query AllocationId)
ok public e associate-address --allocation-id "$X" --instance-id "$I"
no gateway-busy DependencyViolation e detach-internet-gateway --internet-gateway-id "$G" --vpc-id "$V"
no address-busy InvalidIPAddress.InUse e release-address --allocation-id "$X"
eq console "$(q get-console-output --instance-id "$I" --query Output | grep -c 'no host runs it')" 1
ok stop e stop-instances --instance-ids "$I"
ok instance-stopped e wait instance-stopped --instance-ids "$I"
E2=$(q create-network-interface --subnet-id "$S" --groups "$W" --secondary-private-ip-address-count 2 --query NetworkInterface.NetworkInterfaceId)
ok interface-available e wait network-interface-available --network-interface-ids "$E2"
AT=$(q attach-network-interface --network-interface-id "$E2" --instance-id "$I" --device-index 1 --query AttachmentId)
ok detach e detach-network-interface --attachment-id "$AT"
ok interface-gone e delete-network-interface --network-interface-id "$E2"
# --- and all of it goes again ---------------------------------------------------------------
no vpc-in-use DependencyViolation e delete-vpc --vpc-id "$V"
ok terminate e terminate-instances --instance-ids "$I"
ok instance-terminated e wait instance-terminated --instance-ids "$I"
ok release e release-address --allocation-id "$X"
ok db-group-gone e delete-security-group --group-id "$B"
ok app-group-gone e delete-security-group --group-id "$W"
ok list-gone e delete-managed-prefix-list --prefix-list-id "$L"
ok apart e disassociate-route-table --association-id "$RA"
ok table-gone e delete-route-table --route-table-id "$R"
ok detach-gateway e detach-internet-gateway --internet-gateway-id "$G" --vpc-id "$V"
ok gateway-gone e delete-internet-gateway --internet-gateway-id "$G"
ok subnet-gone e delete-subnet --subnet-id "$S"
ok acl-gone e delete-network-acl --network-acl-id "$N"
ok vpc-gone e delete-vpc --vpc-id "$V"
echo "$P ok, $F failed"; [ "$F" = 0 ]
