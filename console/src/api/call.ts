// One way to the API: each call is an authorised action of the signed-in principal.
import type * as account from "./generated/account";
import type * as cloudtrail from "./generated/cloudtrail";
import type * as ec2 from "./generated/ec2";
import type * as iam from "./generated/iam";
import type * as identitystore from "./generated/identitystore";
import type * as monitoring from "./generated/monitoring";
import type * as pi from "./generated/pi";
import type * as rdsData from "./generated/rds-data";
import type * as rds from "./generated/rds";
import type * as secretsmanager from "./generated/secretsmanager";
import type * as ssoAdmin from "./generated/sso-admin";
import type * as sts from "./generated/sts";
import { Failure, request } from "./request";
import { region } from "../shell/preferences";
import { isQuiet } from "../shell/presence";
import { csrf, sessionEnded } from "./session";

export interface Services {
  account: account.Operations;
  cloudtrail: cloudtrail.Operations;
  ec2: ec2.Operations;
  iam: iam.Operations;
  identitystore: identitystore.Operations;
  monitoring: monitoring.Operations;
  pi: pi.Operations;
  rds: rds.Operations;
  "rds-data": rdsData.Operations;
  secretsmanager: secretsmanager.Operations;
  "sso-admin": ssoAdmin.Operations;
  sts: sts.Operations;
}

type Input<S extends keyof Services, O extends keyof Services[S]> = Services[S][O] extends { input: infer I } ? I : never;
type Output<S extends keyof Services, O extends keyof Services[S]> = Services[S][O] extends { output: infer A } ? A : never;

/** Calls one operation in the chosen Region. Throws a `Failure` with the service's own code and text. */
export function call<S extends keyof Services, O extends keyof Services[S] & string>(service: S, operation: O, input: Input<S, O>): Promise<Output<S, O>> {
  return callPlain(service, operation, input) as Promise<Output<S, O>>;
}

/** Services whose signatures name them otherwise than their models do. */
const SIGNED_AS: Record<string, string> = { "sso-admin": "sso" };

/** The same without types, for operations whose model is not here. */
export async function callPlain(model: string, operation: string, input: unknown): Promise<unknown> {
  const service = SIGNED_AS[model] ?? model;
  try {
    return await request("POST", `/aws/${service}/${operation}?region=${encodeURIComponent(region())}`, withoutNothing(input), { "X-Borealis-Csrf": csrf(), ...(isQuiet() ? { "X-Borealis-Poll": "1" } : {}) });
  } catch (failure) {
    if (failure instanceof Failure) {
      failure.action ??= `${service}:${operation}`;
      if (failure.code === "NotSignedIn") sessionEnded();
    }
    throw failure;
  }
}

/** Members that are empty texts or undefined are left out: a field that nobody filled is not a parameter. */
export function withoutNothing(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutNothing);
  if (input === null || typeof input !== "object") return input;
  const kept = Object.entries(input).filter(([, value]) => value !== undefined && value !== "" && value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutNothing(value)]));
}
