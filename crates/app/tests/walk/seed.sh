#!/usr/bin/env bash
# Acceptance walk of "Setting up your environment for Amazon Aurora" + the pages it links to.
# Needs: aws CLI, AWS_ENDPOINT_URL (the server under test), ROOT_KEY/ROOT_SECRET, AWS_DEFAULT_REGION.
# SQL=1 also runs the psql checks. ALLOW_CIDR = the address this machine's psql comes from (127.0.0.1/32 on the loopback driver).
# DENY_RE = how a refusal may look: on the loopback driver a connection may be closed at once; a kernel firewall must time out (DENY_RE='timeout|timed out').
set -u; P=0; F=0; : "${AWS_DEFAULT_REGION:=us-east-1}"; export AWS_DEFAULT_REGION AWS_PAGER=""
ENGINE=${ENGINE:-aurora-postgresql}; VER=${VER:-}; CLASS=${CLASS:-db.r6g.large}; PORT=${PORT:-5432}; ALLOW_CIDR=${ALLOW_CIDR:-203.0.113.25/32}; DENY_RE=${DENY_RE:-timeout|timed out|closed|reset|refused}; NEWPORT=${NEWPORT:-6432}; T=$(mktemp -d)
# AWS CLI v1 in us-east-1 overrides AWS_ENDPOINT_URL for rds/sqs/emr (customizations/overridesslcommonname.py), so pass --endpoint-url explicitly.
aws(){ command aws ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"; }
ok(){ local n="$1"; shift; if "$@" >"$T/out" 2>"$T/err"; then P=$((P+1)); echo "ok   $n"; else F=$((F+1)); echo "FAIL $n :: $(tail -1 "$T/err")"; fi; }
# no NAME CODE CMD...: must fail with that error code
no(){ local n="$1" c="$2"; shift 2; if "$@" >"$T/out" 2>"$T/err"; then F=$((F+1)); echo "FAIL $n :: accepted, wanted $c"; elif grep -qE "\(($c)\)" "$T/err"; then P=$((P+1)); echo "ok   $n ($c)"; else F=$((F+1)); echo "FAIL $n :: wanted $c got $(tail -1 "$T/err"|cut -c1-150)"; fi; }
eq(){ if [ "$2" = "$3" ]; then P=$((P+1)); echo "ok   $1 = $2"; else F=$((F+1)); echo "FAIL $1 :: '$2' != '$3'"; fi; }
like(){ if echo "$2" | grep -qE "$3"; then P=$((P+1)); echo "ok   $1 = $2"; else F=$((F+1)); echo "FAIL $1 :: '$2' !~ $3"; fi; }
as(){ export AWS_ACCESS_KEY_ID="$1" AWS_SECRET_ACCESS_KEY="$2"; }
q(){ aws "$@" --output text 2>/dev/null; }
# --- 1 root ---------------------------------------------------------------
as "$ROOT_KEY" "$ROOT_SECRET"
like 1.root-identity "$(q sts get-caller-identity --query Arn)" '^arn:aws:iam::[0-9]{12}:root$'; ACC=$(q sts get-caller-identity --query Account)
ok 1.alias aws iam create-account-alias --account-alias aurora-lab
no 1.alias-12-digits 'ValidationError|InvalidInput' aws iam create-account-alias --account-alias 123456789012
# --- 2 admin user (IAM path of the seed) -----------------------------------
ok 2.group  aws iam create-group --group-name Admins
ok 2.policy aws iam attach-group-policy --group-name Admins --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
ok 2.user   aws iam create-user --user-name alice
no 2.user-twice EntityAlreadyExists aws iam create-user --user-name alice
ok 2.member aws iam add-user-to-group --group-name Admins --user-name alice
no 2.weak-password PasswordPolicyViolation aws iam create-login-profile --user-name alice --password abc
ok 2.login  aws iam create-login-profile --user-name alice --password 'Str0ng-Pass!1' --password-reset-required
# --- 3 access keys -----------------------------------------------------------
read -r AK SK < <(q iam create-access-key --user-name alice --query '[AccessKey.AccessKeyId,AccessKey.SecretAccessKey]')
like 3.key-id "$AK" '^AKIA[A-Z0-9]{16}$'; eq 3.secret-length "${#SK}" 40
eq 3.secret-never-listed "$(aws iam list-access-keys --user-name alice 2>/dev/null | grep -c SecretAccessKey)" 0
eq 3.active-at-once "$(q iam list-access-keys --user-name alice --query 'AccessKeyMetadata[0].Status')" Active
read -r AK2 SK2 < <(q iam create-access-key --user-name alice --query '[AccessKey.AccessKeyId,AccessKey.SecretAccessKey]')
no 3.third-key LimitExceeded aws iam create-access-key --user-name alice
aws iam create-user --user-name nopolicy >/dev/null 2>&1
read -r NK NS < <(q iam create-access-key --user-name nopolicy --query '[AccessKey.AccessKeyId,AccessKey.SecretAccessKey]')
ok 3.deactivate aws iam update-access-key --user-name alice --access-key-id "$AK2" --status Inactive
as "$AK" "x${SK:1}";        no 3.wrong-secret SignatureDoesNotMatch aws rds describe-db-clusters
as AKIAAAAAAAAAAAAAAAAA x;  no 3.unknown-key  InvalidClientTokenId aws rds describe-db-clusters
as "$AK2" "$SK2";           no 3.inactive-key InvalidClientTokenId aws rds describe-db-clusters
as "$NK" "$NS";             no 3.no-policy    'AccessDenied|AccessDeniedException' aws rds describe-db-clusters
                            no 3.no-policy-ec2 UnauthorizedOperation aws ec2 describe-vpcs
as "$AK" "$SK";             ok 3.key-works aws rds describe-db-clusters
like 3.who "$(q sts get-caller-identity --query Arn)" "^arn:aws:iam::$ACC:user/alice$"
no 3.delete-user-with-things DeleteConflict aws iam delete-user --user-name alice
# --- 4 default VPC -----------------------------------------------------------
VPC=$(q ec2 describe-vpcs --filters Name=isDefault,Values=true --query 'Vpcs[0].VpcId')
eq 4.default-cidr "$(q ec2 describe-vpcs --vpc-ids "$VPC" --query 'Vpcs[0].CidrBlock')" 172.31.0.0/16
eq 4.subnets-are-/20 "$(q ec2 describe-subnets --filters Name=vpc-id,Values=$VPC Name=defaultForAz,Values=true --query 'Subnets[].CidrBlock' | tr '\t' '\n' | grep -vc '/20$')" 0
NAZ=$(q ec2 describe-availability-zones --query 'length(AvailabilityZones)'); eq 4.subnet-per-az "$(q ec2 describe-subnets --filters Name=vpc-id,Values=$VPC Name=defaultForAz,Values=true --query 'length(Subnets)')" "$NAZ"
DSG=$(q ec2 describe-security-groups --filters Name=vpc-id,Values=$VPC Name=group-name,Values=default --query 'SecurityGroups[0].GroupId')
eq 4.default-sg-self-ingress "$(q ec2 describe-security-groups --group-ids $DSG --query 'SecurityGroups[0].IpPermissions[0].UserIdGroupPairs[0].GroupId')" "$DSG"
no 4.default-sg-undeletable CannotDelete aws ec2 delete-security-group --group-id $DSG
# --- 5 security group ----------------------------------------------------------
SG=$(q ec2 create-security-group --group-name aurora-db-sg --description 'DB access' --vpc-id $VPC --query GroupId); like 5.sg-id "$SG" '^sg-[0-9a-f]{17}$'
no 5.sg-same-name InvalidGroup.Duplicate aws ec2 create-security-group --group-name aurora-db-sg --description x --vpc-id $VPC
no 5.sg-prefix InvalidParameterValue aws ec2 create-security-group --group-name sg-mine --description x --vpc-id $VPC
eq 5.no-ingress  "$(q ec2 describe-security-groups --group-ids $SG --query 'length(SecurityGroups[0].IpPermissions)')" 0
eq 5.egress-open "$(q ec2 describe-security-groups --group-ids $SG --query 'SecurityGroups[0].IpPermissionsEgress[0].[IpProtocol,IpRanges[0].CidrIp]')" "$(printf -- '-1\t0.0.0.0/0')"
ok 5.ingress aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port $PORT --cidr $ALLOW_CIDR
no 5.ingress-twice InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port $PORT --cidr $ALLOW_CIDR
no 5.bad-cidr InvalidParameterValue aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port $PORT --cidr 203.0.113.300/32
WEB=$(q ec2 create-security-group --group-name web-sg --description web --vpc-id $VPC --query GroupId)
ok 5.ingress-from-sg aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port $PORT --source-group $WEB
no 5.referenced-sg-undeletable DependencyViolation aws ec2 delete-security-group --group-id $WEB
# --- 6 DB subnet group ----------------------------------------------------------
mapfile -t SN < <(q ec2 describe-subnets --filters Name=vpc-id,Values=$VPC --query 'Subnets[].SubnetId' | tr '\t' '\n')
no 6.one-az DBSubnetGroupDoesNotCoverEnoughAZs aws rds create-db-subnet-group --db-subnet-group-name one --db-subnet-group-description d --subnet-ids ${SN[0]}
no 6.reserved-name InvalidParameterValue aws rds create-db-subnet-group --db-subnet-group-name default --db-subnet-group-description d --subnet-ids ${SN[0]} ${SN[1]}
no 6.bad-subnet 'InvalidSubnet|InvalidParameterValue|InvalidSubnetID.NotFound' aws rds create-db-subnet-group --db-subnet-group-name bad --db-subnet-group-description d --subnet-ids subnet-00000000000000000 ${SN[1]}
ok 6.two-az aws rds create-db-subnet-group --db-subnet-group-name MyDBSubnetGroup --db-subnet-group-description d --subnet-ids ${SN[0]} ${SN[1]} ${SN[2]}
eq 6.lowercased "$(q rds describe-db-subnet-groups --db-subnet-group-name mydbsubnetgroup --query 'DBSubnetGroups[0].[DBSubnetGroupName,SubnetGroupStatus]')" "$(printf 'mydbsubnetgroup\tComplete')"
no 6.twice DBSubnetGroupAlreadyExists aws rds create-db-subnet-group --db-subnet-group-name mydbsubnetgroup --db-subnet-group-description d --subnet-ids ${SN[0]} ${SN[1]}
# --- 7 catalogue ------------------------------------------------------------------
[ -n "$VER" ] || VER=$(q rds describe-db-engine-versions --engine $ENGINE --default-only --query 'DBEngineVersions[0].EngineVersion')
like 7.default-version "$VER" '^[0-9]'
like 7.class-orderable "$(q rds describe-orderable-db-instance-options --engine $ENGINE --engine-version $VER --query 'OrderableDBInstanceOptions[].DBInstanceClass')" "$CLASS"
# --- 8 cluster ----------------------------------------------------------------------
C=(aws rds create-db-cluster --engine $ENGINE --engine-version $VER --master-username dbadmin --db-subnet-group-name mydbsubnetgroup --vpc-security-group-ids $SG)
no 8.bad-name  InvalidParameterValue "${C[@]}" --master-user-password 'Pa55word-1' --db-cluster-identifier 1bad
no 8.bad-name2 InvalidParameterValue "${C[@]}" --master-user-password 'Pa55word-1' --db-cluster-identifier bad--name
no 8.short-password InvalidParameterValue "${C[@]}" --master-user-password short --db-cluster-identifier sample-cluster
no 8.password-at InvalidParameterValue "${C[@]}" --master-user-password 'Pass@word/1"' --db-cluster-identifier sample-cluster
no 8.retention-0 'InvalidParameterValue|InvalidParameterCombination' "${C[@]}" --master-user-password 'Pa55word-1' --db-cluster-identifier sample-cluster --backup-retention-period 0
no 8.port-low InvalidParameterValue "${C[@]}" --master-user-password 'Pa55word-1' --db-cluster-identifier sample-cluster --port 1024
no 8.no-subnet-group DBSubnetGroupNotFoundFault aws rds create-db-cluster --engine $ENGINE --master-username dbadmin --master-user-password 'Pa55word-1' --db-cluster-identifier x --db-subnet-group-name nosuch
no 8.no-engine InvalidParameterValue aws rds create-db-cluster --engine aurora-oracle --master-username dbadmin --master-user-password 'Pa55word-1' --db-cluster-identifier x
ok 8.create "${C[@]}" --master-user-password 'Pa55word-1' --db-cluster-identifier Sample-Cluster --port $PORT --database-name appdb --deletion-protection --preferred-backup-window 03:00-03:30 --preferred-maintenance-window sun:05:00-sun:05:30
no 8.twice DBClusterAlreadyExistsFault "${C[@]}" --master-user-password 'Pa55word-1' --db-cluster-identifier sample-cluster
ok 8.wait aws rds wait db-cluster-available --db-cluster-identifier sample-cluster
like 8.endpoint    "$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].Endpoint')"       '^sample-cluster\.cluster-[a-z0-9]{12}\.'"$AWS_DEFAULT_REGION"'\.rds\.'
like 8.ro-endpoint "$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].ReaderEndpoint')" '^sample-cluster\.cluster-ro-[a-z0-9]{12}\.'
eq 8.defaults "$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].[BackupRetentionPeriod,Port,DeletionProtection,length(DBClusterMembers)]')" "$(printf '1\t%s\tTrue\t0' $PORT)"
# --- 9 instances: writer + 2 replicas ------------------------------------------------
no 9.bad-class 'InvalidParameterCombination|InvalidParameterValue' aws rds create-db-instance --db-instance-identifier i-bad --db-cluster-identifier sample-cluster --engine $ENGINE --db-instance-class db.r6g.tiny
no 9.no-cluster DBClusterNotFoundFault aws rds create-db-instance --db-instance-identifier i-x --db-cluster-identifier nosuch --engine $ENGINE --db-instance-class $CLASS
for i in 1 2 3; do ok 9.inst$i aws rds create-db-instance --db-instance-identifier inst$i --db-cluster-identifier sample-cluster --engine $ENGINE --db-instance-class $CLASS --promotion-tier $i; done
for i in 1 2 3; do ok 9.wait$i aws rds wait db-instance-available --db-instance-identifier inst$i; done
no 9.tier-16 'InvalidParameterValue|InvalidParameterCombination' aws rds create-db-instance --db-instance-identifier i-t --db-cluster-identifier sample-cluster --engine $ENGINE --db-instance-class $CLASS --promotion-tier 16
eq 9.one-writer "$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'length(DBClusters[0].DBClusterMembers[?IsClusterWriter])')" 1
eq 9.multi-az   "$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].MultiAZ')" True
eq 9.three-azs  "$(q rds describe-db-instances --query 'DBInstances[].AvailabilityZone' | tr '\t' '\n' | sort -u | wc -l | tr -d ' ')" 3
like 9.instance-endpoint "$(q rds describe-db-instances --db-instance-identifier inst1 --query 'DBInstances[0].Endpoint.Address')" '^inst1\.[a-z0-9]{12}\.'
ok 9.custom-endpoint aws rds create-db-cluster-endpoint --db-cluster-identifier sample-cluster --db-cluster-endpoint-identifier reports --endpoint-type READER --static-members inst3
like 9.custom-dns "$(q rds describe-db-cluster-endpoints --db-cluster-identifier sample-cluster --query "DBClusterEndpoints[?EndpointType=='CUSTOM'].Endpoint")" '^reports\.cluster-custom-[a-z0-9]{12}\.'
# --- 10 firewall + SQL ---------------------------------------------------------------
dsn(){ echo "host=$1 port=$2 user=dbadmin dbname=appdb password=Pa55word-1 connect_timeout=5 sslmode=require"; }
sql(){ psql "$(dsn "$1" "$2")" -XAtc "$3"; }
refused(){ sql "$2" "$3" 'select 1' >"$T/out" 2>"$T/err" && echo connected >"$T/err"; like "$1" "$(tail -1 "$T/err")" "$DENY_RE"; }
if [ "${SQL:-0}" = 1 ] && [ $ENGINE = aurora-postgresql ]; then EP=$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].Endpoint'); RO=$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].ReaderEndpoint')
 ok 10.allowed sql "$EP" $PORT 'select 1'
 ok 10.write sql "$EP" $PORT 'create table t(i int primary key, v text); insert into t select g, md5(g::text) from generate_series(1,10000) g'
 eq 10.reader-is-read-only "$(sql "$RO" $PORT 'show transaction_read_only' 2>/dev/null)" on
 eq 10.reader-sees "$(for i in $(seq 20); do n=$(sql "$RO" $PORT 'select count(*) from t' 2>/dev/null); [ "$n" = 10000 ] && break; sleep 0.5; done; echo $n)" 10000
 like 10.engine-version "$(sql "$EP" $PORT 'show server_version')" "^${VER%%.*}"
 ok 10.revoke aws ec2 revoke-security-group-ingress --group-id $SG --protocol tcp --port $PORT --cidr $ALLOW_CIDR
 refused 10.denied-after-revoke "$EP" $PORT
 ok 10.authorize-new-port aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port $NEWPORT --cidr $ALLOW_CIDR; fi
# --- 11 change port, fail over --------------------------------------------------------
ok 11.port aws rds modify-db-cluster --db-cluster-identifier sample-cluster --port $NEWPORT --apply-immediately
ok 11.wait aws rds wait db-cluster-available --db-cluster-identifier sample-cluster
eq 11.new-port "$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].Port')" $NEWPORT
ok 11.failover aws rds failover-db-cluster --db-cluster-identifier sample-cluster --target-db-instance-identifier inst2
eq 11.new-writer "$(for i in $(seq 60); do w=$(q rds describe-db-clusters --db-cluster-identifier sample-cluster --query 'DBClusters[0].DBClusterMembers[?IsClusterWriter].DBInstanceIdentifier|[0]'); [ "$w" = inst2 ] && break; [ "${FAST:-0}" = 1 ] && break; sleep 1; done; echo $w)" inst2
if [ "${SQL:-0}" = 1 ] && [ $ENGINE = aurora-postgresql ]; then
 ok 11.sql-on-new-port-after-failover sql "$EP" $NEWPORT "insert into t values (0, 'after failover')"
 eq 11.nothing-lost "$(sql "$EP" $NEWPORT 'select count(*), count(distinct v) from t' 2>/dev/null)" '10001|10001'; fi
# --- 12 in-use rules, deletion ----------------------------------------------------------
no 12.sg-in-use DependencyViolation aws ec2 delete-security-group --group-id $SG
no 12.subnet-group-in-use InvalidDBSubnetGroupStateFault aws rds delete-db-subnet-group --db-subnet-group-name mydbsubnetgroup
no 12.delete-with-members 'InvalidDBClusterStateFault|InvalidParameterCombination' aws rds delete-db-cluster --db-cluster-identifier sample-cluster --skip-final-snapshot
for i in 3 1 2; do ok 12.del-inst$i aws rds delete-db-instance --db-instance-identifier inst$i --skip-final-snapshot; done
no 12.protected InvalidParameterCombination aws rds delete-db-cluster --db-cluster-identifier sample-cluster --skip-final-snapshot
ok 12.unprotect aws rds modify-db-cluster --db-cluster-identifier sample-cluster --no-deletion-protection --apply-immediately
no 12.final-name-needed InvalidParameterCombination aws rds delete-db-cluster --db-cluster-identifier sample-cluster
no 12.snapshots-not-yet InvalidParameterCombination aws rds delete-db-cluster --db-cluster-identifier sample-cluster --final-db-snapshot-identifier sample-final
ok 12.delete aws rds delete-db-cluster --db-cluster-identifier sample-cluster --skip-final-snapshot
ok 12.gone aws rds wait db-cluster-deleted --db-cluster-identifier sample-cluster
ok 12.subnet-group-free aws rds delete-db-subnet-group --db-subnet-group-name mydbsubnetgroup
ok 12.sg-free aws ec2 delete-security-group --group-id $SG
echo "passed $P, failed $F"; [ $F = 0 ]
