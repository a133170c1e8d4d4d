//! Simulation of policies, by the evaluator that also enforces them.

use std::sync::Arc;

use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    ContextEntry, EvaluationResult, GetContextKeysForCustomPolicyRequest,
    GetContextKeysForPolicyResponse, GetContextKeysForPrincipalPolicyRequest,
    PermissionsBoundaryDecisionDetail, PolicyIdentifier, Position as PositionShape,
    ResourceSpecificResult, SimulateCustomPolicyRequest, SimulatePolicyResponse,
    SimulatePrincipalPolicyRequest, Statement as StatementShape,
};

use base::host::Pending;

use crate::call::Call;
use crate::control::Control;
use crate::identity::arn;
use crate::identity::holder::{Holder, HolderKind};
use crate::identity::page::Paging;
use crate::identity::policy::document::{Document, Effect, Kind, Position};
use crate::identity::policy::evaluate::{
    Explanation, Layer, Named, PolicySet, ResourcePolicy, Source, StatementRef, Verdict, explain,
    missing_keys,
};
use crate::identity::policy::request::{Context, PrincipalFacts, PrincipalKind, Request};
use crate::identity::principal::{self, Held, Policies};
use crate::identity::{launch_scenario, policy_text, refusal};
use crate::store::records::{Scope, View};

/// Evaluations of one call. AWS gives no number; the product of both lists must have a bound.
const EVALUATIONS_MAX: usize = 10_000;

/// A principal with everything that applies to it.
struct Subject {
    facts: PrincipalFacts,
    policies: Policies,
    context: Context,
    resource: Option<Arc<Document>>,
    /// Whose resources the simulation is about.
    owner: String,
}

/// What is to be evaluated, in the words of both simulations.
struct Asked {
    actions: Vec<String>,
    resources: Vec<String>,
    /// Whether an action must be allowed on all resources at once.
    together: bool,
    paging: Paging,
}

impl Asked {
    fn new(
        actions: Vec<String>,
        resources: Vec<String>,
        scenario: Option<&str>,
        paging: Paging,
    ) -> Result<Self, ApiError> {
        if let Some(scenario) = scenario {
            launch_scenario::check(scenario, &resources)?;
        }
        let resources = if resources.is_empty() { vec!["*".to_owned()] } else { resources };
        let is_action = |action: &String| {
            action.split_once(':').is_some_and(|(service, name)| {
                !service.is_empty() && !name.is_empty() && !action.contains(['*', '?'])
            })
        };
        if let Some(action) = actions.iter().find(|action| !is_action(action)) {
            let text =
                format!("{action} is not the name of one action, such as rds:CreateDBCluster.");
            return Err(refusal::invalid_input(text));
        }
        if EVALUATIONS_MAX < actions.len().saturating_mul(resources.len()) {
            let text = format!("At most {EVALUATIONS_MAX} combinations are evaluated at a time.");
            return Err(refusal::invalid_input(text));
        }
        Ok(Self { actions, resources, together: scenario.is_some(), paging })
    }
}

/// Evaluates policies that are given, for nobody in particular.
///
/// # Errors
/// `InvalidInput`, `ValidationError`.
pub async fn custom(
    call: Call,
    input: SimulateCustomPolicyRequest,
) -> Result<SimulatePolicyResponse, ApiError> {
    if !input.ordered_organization_policy_input_list.is_empty() {
        return Err(refusal::invalid_input("Organization policies cannot be simulated."));
    }
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let scenario = input.resource_handling_option.as_deref();
    let asked = Asked::new(input.action_names, input.resource_arns, scenario, paging)?;
    let account = call.account().to_owned();
    if input.resource_policy.is_some() && input.caller_arn.is_none() {
        return Err(refusal::invalid_input("CallerArn is required with ResourcePolicy."));
    }
    let facts = match &input.caller_arn {
        Some(arn) => user_facts(arn)?,
        None => PrincipalFacts {
            arn: format!("arn:aws:iam::{account}:user/simulated"),
            account: account.clone(),
            unique_id: String::new(),
            kind: PrincipalKind::User,
        },
    };
    let mut subject = Subject {
        facts,
        policies: Policies::default(),
        context: entries(&input.context_entries),
        resource: given_resource(input.resource_policy.as_deref())?,
        owner: owner(input.resource_owner.as_deref(), &account)?,
    };
    subject.policies.identity = given(&input.policy_input_list, "PolicyInputList")?;
    subject.policies.boundary = given_boundary(&input.permissions_boundary_policy_input_list)?;
    Ok(subject.simulate(&asked))
}

/// Evaluates the policies of a user, group or role, and more that are given.
///
/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `ValidationError`.
pub async fn principal(
    call: Call,
    input: SimulatePrincipalPolicyRequest,
) -> Result<SimulatePolicyResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let scenario = input.resource_handling_option.as_deref();
    let asked = Asked::new(input.action_names, input.resource_arns, scenario, paging)?;
    let view = call.records().view().await?;
    let holder = source(&view, call.account(), &input.policy_source_arn).await?;
    let mut subject =
        Subject::of(&call.control, &view, call.account(), &holder, &input.policy_source_arn)
            .await?;
    let is_user = matches!(holder, Holder::User(_));
    if input.resource_policy.is_some() && input.caller_arn.is_none() && !is_user {
        let text = "CallerArn is required with ResourcePolicy unless PolicySourceArn is a user's.";
        return Err(refusal::invalid_input(text));
    }
    if let Some(caller) = &input.caller_arn {
        subject.called_by(caller)?;
    }
    subject.context.set("aws:CurrentTime", call.now.to_string());
    subject.context.set("aws:EpochTime", call.now.seconds().to_string());
    subject.context.set("aws:RequestedRegion", &*call.region);
    add_entries(&input.context_entries, &mut subject.context);
    subject.resource = given_resource(input.resource_policy.as_deref())?;
    subject.owner = owner(input.resource_owner.as_deref(), call.account())?;
    exclude(&mut subject.policies, &input.policy_exclusion_list);
    let more = given(&input.policy_input_list, "PolicyInputList")?;
    subject.policies.identity.extend(more);
    if let Some(given) = given_boundary(&input.permissions_boundary_policy_input_list)? {
        subject.policies.boundary = Some(given);
    }
    Ok(subject.simulate(&asked))
}

/// The condition keys that documents read.
///
/// # Errors
/// `InvalidInput` for a document that is none.
pub async fn keys_of_custom(
    _: Call,
    input: GetContextKeysForCustomPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, ApiError> {
    let held = given(&input.policy_input_list, "PolicyInputList")?;
    Ok(GetContextKeysForPolicyResponse { context_key_names: keys(&held) })
}

/// The condition keys that a principal's policies read.
///
/// # Errors
/// `NoSuchEntity`, `InvalidInput`.
pub async fn keys_of_principal(
    call: Call,
    input: GetContextKeysForPrincipalPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, ApiError> {
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let holder = source(&view, call.account(), &input.policy_source_arn).await?;
    let policies = principal::of_holder(&call.control.directory, &view, &scope, &holder).await?;
    let mut held = policies.identity;
    held.extend(policies.boundary);
    held.extend(given(&input.policy_input_list, "PolicyInputList")?);
    Ok(GetContextKeysForPolicyResponse { context_key_names: keys(&held) })
}

impl Subject {
    async fn of(
        control: &Control,
        view: &View,
        account: &str,
        holder: &Holder,
        arn: &str,
    ) -> Result<Self, ApiError> {
        let scope = Scope::global(account);
        let policies = principal::of_holder(&control.directory, view, &scope, holder).await?;
        let kind = match holder {
            Holder::Role(_) => PrincipalKind::RoleSession { role: arn.to_owned() },
            Holder::User(_) | Holder::Group(_) => PrincipalKind::User,
        };
        let mut context = Context::new();
        context.set("aws:PrincipalAccount", account);
        context.set("aws:PrincipalArn", arn);
        context.set("aws:PrincipalIsAWSService", "false");
        context.set("aws:ViaAWSService", "false");
        let (word, tags) = match holder {
            Holder::User(user) => {
                context.set("aws:username", &user.name);
                context.set("aws:userid", &user.id);
                ("User", user.tags.as_slice())
            }
            Holder::Role(role) => ("AssumedRole", role.tags.as_slice()),
            Holder::Group(_) => ("User", &[][..]),
        };
        context.set("aws:PrincipalType", word);
        for tag in tags {
            context.set(&format!("aws:PrincipalTag/{}", tag.key), &tag.value);
        }
        let facts = PrincipalFacts {
            arn: arn.to_owned(),
            account: account.to_owned(),
            unique_id: holder.unique_id().to_owned(),
            kind,
        };
        Ok(Self { facts, policies, context, resource: None, owner: account.to_owned() })
    }

    /// Evaluates one request and hands over everything there is to know about it.
    fn with<T>(
        &self,
        action: &str,
        resource: &str,
        then: impl FnOnce(&Request<'_>, &Explanation<'_>, &[&str]) -> T,
    ) -> T {
        let request = Request { action, resource, principal: &self.facts, context: &self.context };
        self.policies.with_set(|set| {
            let held = self.resource.as_ref().map(|document| ResourcePolicy {
                policy: Named { name: "ResourcePolicy", source: Source::Resource, document },
                account: &self.owner,
                is_trust: false,
            });
            let set = PolicySet { resource: held, ..*set };
            let explanation = explain(request, &set);
            let missing = missing_keys(&set, &self.context);
            then(&request, &explanation, &missing)
        })
    }

    /// Puts another user in the place of who the policies are of.
    fn called_by(&mut self, arn: &str) -> Result<(), ApiError> {
        self.facts = user_facts(arn)?;
        let name = arn.rsplit('/').next().unwrap_or_default();
        self.context.set("aws:username", name);
        self.context.set("aws:PrincipalArn", arn);
        self.context.set("aws:PrincipalAccount", self.facts.account.as_str());
        self.context.set("aws:PrincipalType", "User");
        Ok(())
    }

    fn simulate(&self, asked: &Asked) -> SimulatePolicyResponse {
        let resources: Vec<&str> = asked.resources.iter().map(String::as_str).collect();
        let at_once = if asked.together { resources.len() } else { 1 };
        let each = |action| resources.chunks(at_once).map(move |chunk| (action, chunk));
        let numbered = asked.actions.iter().flat_map(each).enumerate();
        let page = asked.paging.cut(numbered.map(|(at, one)| (format!("{at:06}"), one)));
        SimulatePolicyResponse {
            is_truncated: page.is_truncated(),
            evaluation_results: page
                .items
                .into_iter()
                .map(|(action, resources)| self.result(action, resources))
                .collect(),
            marker: page.marker,
        }
    }

    /// Of an action that must be allowed on all of these.
    fn result(&self, action: &str, resources: &[&str]) -> EvaluationResult {
        let specific: Vec<ResourceSpecificResult> =
            resources.iter().map(|resource| self.specific(action, resource)).collect();
        let is_any = |word: &&str| specific.iter().any(|one| one.eval_resource_decision == *word);
        let decision = ["explicitDeny", "implicitDeny"].into_iter().find(is_any);
        let decision = decision.unwrap_or("allowed");
        let (mut matched_statements, mut missing) = (Vec::new(), Vec::new());
        for one in specific.iter().filter(|one| one.eval_resource_decision == decision) {
            for statement in &one.matched_statements {
                if !matched_statements.contains(statement) {
                    matched_statements.push(statement.clone());
                }
            }
        }
        missing.extend(specific.iter().flat_map(|one| one.missing_context_values.clone()));
        missing.sort_unstable();
        missing.dedup();
        let boundary = self.policies.boundary.as_ref().map(|_| {
            let detail = |one: &ResourceSpecificResult| {
                let detail = one.permissions_boundary_decision_detail.as_ref();
                detail.and_then(|detail| detail.allowed_by_permissions_boundary) == Some(true)
            };
            PermissionsBoundaryDecisionDetail {
                allowed_by_permissions_boundary: Some(specific.iter().all(detail)),
            }
        });
        EvaluationResult {
            eval_action_name: action.to_owned(),
            eval_resource_name: Some(match resources {
                [one] => (*one).to_owned(),
                _ => "*".to_owned(),
            }),
            eval_decision: decision.to_owned(),
            matched_statements,
            missing_context_values: missing,
            permissions_boundary_decision_detail: boundary,
            resource_specific_results: specific,
            ..EvaluationResult::default()
        }
    }

    fn specific(&self, action: &str, resource: &str) -> ResourceSpecificResult {
        self.with(action, resource, |_, explanation, missing| {
            let deciding = match explanation.verdict {
                Verdict::Allowed { .. } => Some(Effect::Allow),
                Verdict::DeniedExplicitly { .. } => Some(Effect::Deny),
                Verdict::DeniedImplicitly { .. } => None,
            };
            let decided =
                explanation.matched.iter().filter(|found| Some(found.statement.effect) == deciding);
            let boundary = self.policies.boundary.as_ref().map(|_| {
                let layer = |found: &&StatementRef<'_>| found.layer == Layer::Boundary;
                let mut held = explanation.matched.iter().filter(layer).peekable();
                let is_allowed = held.peek().is_some()
                    && held.all(|found| found.statement.effect == Effect::Allow);
                PermissionsBoundaryDecisionDetail {
                    allowed_by_permissions_boundary: Some(is_allowed),
                }
            });
            ResourceSpecificResult {
                eval_resource_name: resource.to_owned(),
                eval_resource_decision: decision(&explanation.verdict).to_owned(),
                matched_statements: decided.map(shape).collect(),
                missing_context_values: missing.iter().map(|key| (*key).to_owned()).collect(),
                permissions_boundary_decision_detail: boundary,
                ..ResourceSpecificResult::default()
            }
        })
    }
}

/// The facts of the user that an ARN names, who need not be there.
fn user_facts(arn: &str) -> Result<PrincipalFacts, ApiError> {
    let parsed = arn::parse(arn).filter(|parsed| parsed.kind == "user");
    let Some(parsed) = parsed else {
        let text = format!("Invalid CallerArn: {arn} is not the ARN of an IAM user.");
        return Err(refusal::invalid_input(text));
    };
    Ok(PrincipalFacts {
        arn: arn.to_owned(),
        account: parsed.account.to_owned(),
        unique_id: String::new(),
        kind: PrincipalKind::User,
    })
}

fn decision(verdict: &Verdict<'_>) -> &'static str {
    match verdict {
        Verdict::Allowed { .. } => "allowed",
        Verdict::DeniedExplicitly { .. } => "explicitDeny",
        Verdict::DeniedImplicitly { .. } => "implicitDeny",
    }
}

fn source_word(source: Source) -> &'static str {
    match source {
        Source::User => "user",
        Source::Group => "group",
        Source::Role => "role",
        Source::AwsManaged => "aws-managed",
        Source::UserManaged => "user-managed",
        Source::Resource => "resource",
        Source::None => "none",
    }
}

fn shape(found: &StatementRef<'_>) -> StatementShape {
    let place = |position: Position| PositionShape {
        line: i32::try_from(position.line).ok(),
        column: i32::try_from(position.column).ok(),
    };
    StatementShape {
        source_policy_id: Some(found.policy.name.to_owned()),
        source_policy_type: Some(source_word(found.policy.source).to_owned()),
        start_position: Some(place(found.statement.start)),
        end_position: Some(place(found.statement.end)),
    }
}

/// The user, group or role that an ARN of the account leads to.
async fn source(view: &View, account: &str, arn: &str) -> Result<Holder, ApiError> {
    let parsed = arn::parse(arn).filter(|parsed| parsed.account == account);
    let kind = parsed.and_then(|parsed| match parsed.kind {
        "user" => Some(HolderKind::User),
        "group" => Some(HolderKind::Group),
        "role" => Some(HolderKind::Role),
        _ => None,
    });
    let (Some(parsed), Some(kind)) = (parsed, kind) else {
        let text =
            format!("Invalid Entity Arn: {arn} does not clearly define entity type and name.");
        return Err(refusal::invalid_input(text));
    };
    Holder::find(view, &Scope::global(account), kind, parsed.name).await
}

/// Takes policies away. What the principal does not have anyway does not matter.
fn exclude(policies: &mut Policies, excluded: &[PolicyIdentifier]) {
    for one in excluded {
        if let Some(arn) = &one.policy_arn {
            policies.identity.retain(|held| held.name != *arn);
        } else if let Some(inline) = &one.inline_policy_identifier {
            let is_it = |held: &Held| {
                source_word(held.source) == inline.attachment_type
                    && held.holder.eq_ignore_ascii_case(&inline.attachment_name)
                    && held.name == inline.policy_name
            };
            policies.identity.retain(|held| !is_it(held));
        }
    }
}

fn given(texts: &[String], list: &str) -> Result<Vec<Held>, ApiError> {
    let held = |(at, text): (usize, &String)| {
        let document = parse(text, Kind::Inline)?;
        Ok(Held::loose(format!("{list}.{}", at + 1), Source::None, document))
    };
    texts.iter().enumerate().map(held).collect()
}

fn given_boundary(texts: &[String]) -> Result<Option<Held>, ApiError> {
    let mut held = given(texts, "PermissionsBoundaryPolicyInputList")?;
    if 1 < held.len() {
        return Err(refusal::invalid_input("Only one permissions boundary can be simulated."));
    }
    Ok(held.pop())
}

fn given_resource(text: Option<&str>) -> Result<Option<Arc<Document>>, ApiError> {
    text.map(|text| parse(text, Kind::Resource)).transpose()
}

fn parse(text: &str, kind: Kind) -> Result<Arc<Document>, ApiError> {
    let document = policy_text::check(text, kind);
    document.map(Arc::new).map_err(|error| refusal::invalid_input(error.message))
}

/// The account that an ARN, or twelve digits, name.
fn owner(given: Option<&str>, account: &str) -> Result<String, ApiError> {
    let Some(given) = given else { return Ok(account.to_owned()) };
    let id = if given.starts_with("arn:") { given.split(':').nth(4) } else { Some(given) };
    let is_account = |id: &&str| id.len() == 12 && id.bytes().all(|byte| byte.is_ascii_digit());
    id.filter(is_account).map(str::to_owned).ok_or_else(|| {
        refusal::invalid_input(format!("Invalid ResourceOwner: {given} names no account."))
    })
}

fn entries(given: &[ContextEntry]) -> Context {
    let mut context = Context::new();
    add_entries(given, &mut context);
    context
}

fn add_entries(given: &[ContextEntry], context: &mut Context) {
    for entry in given {
        let Some(name) = &entry.context_key_name else { continue };
        let is_list = entry.context_key_type.as_deref().is_some_and(|kind| kind.ends_with("List"));
        match entry.context_key_values.as_slice() {
            [value] if !is_list => context.set(name, value),
            values => context.set_many(name, values.to_vec()),
        }
    }
}

fn keys(held: &[Held]) -> Vec<String> {
    let keys = held.iter().flat_map(|held| held.document.keys());
    let mut keys: Vec<String> = keys.map(str::to_owned).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The ARN that a call names as `PolicySourceArn`.
pub fn target(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let arn = input.get("PolicySourceArn").and_then(Value::as_str).unwrap_or("*").to_owned();
    Box::pin(async move { Ok(vec![arn]) })
}
