import type { Act } from '../acts';
import type { Job, Pipeline, Step } from '../pipeline/types';
import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, runsOnDelivery, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { placesOf } from './places';
import type { Survey } from './Survey';
import { wordsOf } from './systemWords';

const CAPABILITY = 'workload-identity';

/** Inputs of tasks that name a service connection of Azure DevOps. */
const CONNECTION_INPUTS = new Set([
  'azuresubscription',
  'connectedservicename',
  'connectedservicenamearm',
  'azureresourcemanagerconnection',
  'kubernetesserviceconnection',
  'containerregistry',
  'awscredentials',
  'environmentservicename',
  'environmentservicenameaws',
  'environmentservicenameazurerm',
  'environmentservicenamegcp',
]);

interface Connection {
  pipeline: Pipeline;
  job: Job;
  step: Step;
  name: string;
}

/** Service connections that live steps of Azure Pipelines sign in with. */
function connectionsOf(survey: Survey): Connection[] {
  return survey.pipelines
    .filter(({ system }) => system === 'azure-pipelines')
    .flatMap(pipeline =>
      pipeline.jobs.flatMap(job =>
        job.steps.flatMap(step => {
          const name = Object.entries(step.inputs).find(
            ([input, value]) =>
              CONNECTION_INPUTS.has(input.toLowerCase()) && value.trim() !== '',
          )?.[1];
          return name !== undefined &&
            step.events.size > 0 &&
            step.uses?.name.startsWith('azure:')
            ? [{ pipeline, job, step, name }]
            : [];
        }),
      ),
    );
}

function connectionProof(survey: Survey, connection: Connection): Proof {
  const { job, pipeline, step, name } = connection;
  return {
    outcome: 'unknown',
    mechanism: 'service-connection',
    statement: `Job "${job.id}" of ${pipeline.file} signs in with the service connection "${name}"; whether that is federated is not in the file.`,
    places: placesOf(survey.repository, [step.location]),
    unknown: {
      reason: 'no-collector',
      howToResolve: `Look in Azure DevOps whether the service connection "${name}" uses workload identity federation, and declare it.`,
    },
  };
}

const TOKEN_FLAG = /--token[= ]["']?\$\{?(\w+)/;
/** Tokens that the CI system makes for the one job. */
const SHORT_LIVED = /^CI_JOB_|ID_TOKEN|OIDC/;

/** A sign-in to a cluster with a token that no command of the script makes. */
function isStoredToken(act: Act): boolean {
  const [, name] = TOKEN_FLAG.exec(act.text) ?? [];
  if (name === undefined || SHORT_LIVED.test(name)) {
    return false;
  }
  const scripts = act.job.steps.map(step => step.run ?? '').join('\n');
  const isMade = new RegExp(`\\b${name}=|\\bread\\b.*\\b${name}\\b`);
  return (
    runsOnDelivery(act) &&
    !isMade.test(`${act.command?.script ?? ''}\n${scripts}`)
  );
}

/** Inputs by which a step is told which role to sign in as. */
const ROLE_INPUT =
  /^(?:role[-_]to[-_]assume|(?:aws|iam)[-_]?(?:oidc[-_])?role(?:[-_](?:arn|to[-_]assume|name))?|role[-_]arn|oidc[-_]role(?:[-_]arn)?|assume[-_]role|workload[-_]identity[-_]provider|wif[-_]provider)$/i;

/** A step that is not known, and is given a role to sign in as in a job with a token. */
function roleProofs(survey: Survey, known: readonly Act[]): Proof[] {
  return survey.pipelines.flatMap(pipeline =>
    pipeline.jobs
      .filter(job => job.idToken)
      .flatMap(job =>
        job.steps.flatMap((step): Proof[] => {
          const [input] =
            Object.entries(step.inputs).find(
              ([name, value]) => ROLE_INPUT.test(name) && value.trim() !== '',
            ) ?? [];
          return input !== undefined &&
            step.uses &&
            step.events.size > 0 &&
            !known.some(act => act.step === step)
            ? [
                {
                  outcome: 'met',
                  mechanism: 'role-input',
                  statement: `${step.uses.name} gets a role to sign in as (${input}) in job "${job.id}" of ${pipeline.file}, which may ask for an identity token.`,
                  places: placesOf(survey.repository, [step.location]),
                  inferred: true,
                },
              ]
            : [];
        }),
      ),
  );
}

/** @internal */
export function workloadIdentity(survey: Survey): EvidenceFinding[] {
  const granted = (act: Act) => act.job.idToken;
  const identities = actsOf(survey, 'cloud-identity').filter(
    act => granted(act) && act.events.size > 0,
  );
  const keys = [
    ...actsOf(survey, 'cloud-key', 'platform-password').filter(
      act => !TOKEN_FLAG.test(act.text) || isStoredToken(act),
    ),
    ...actsOf(survey, 'cluster-login').filter(isStoredToken),
  ];
  const [key] = keys;
  const proofs: Proof[] = identities.map(act =>
    key
      ? {
          ...proofOf(
            survey,
            act,
            'partial',
            `${nameOf(act)} signs in by federated identity in ${whereIs(
              act,
            )}, but ${nameOf(key)} uses a stored key in ${whereIs(key)}.`,
          ),
          places: placesOf(survey.repository, [act.places[0], key.places[0]]),
        }
      : proofOf(
          survey,
          act,
          'met',
          `${nameOf(
            act,
          )} signs in by short-lived federated identity in ${whereIs(act)}.`,
        ),
  );
  const roles = roleProofs(survey, identities);
  proofs.push(...(key ? [] : roles));
  if (identities.length === 0 && roles.length === 0 && key) {
    return [
      {
        capability: CAPABILITY,
        outcome: 'not-met',
        strength: 'file',
        mechanism: 'stored-key',
        statement: `${nameOf(key)} signs in with a stored key in ${whereIs(
          key,
        )}.`,
        places: placesOf(survey.repository, key.places),
      },
    ];
  }
  const [asked] = actsOf(survey, 'cloud-identity').filter(act => !granted(act));
  if (proofs.length === 0 && asked) {
    const { identity } = wordsOf(asked.pipeline.system);
    proofs.push({
      ...proofOf(
        survey,
        asked,
        'unknown',
        `${nameOf(asked)} is asked for federated identity in ${whereIs(
          asked,
        )}, but ${identity.missing}.`,
      ),
      unknown: {
        reason: 'no-collector',
        howToResolve: identity.howToResolve,
      },
    });
  }
  if (proofs.length === 0) {
    const [connection] = connectionsOf(survey);
    proofs.push(...(connection ? [connectionProof(survey, connection)] : []));
  }
  return conclude(survey, CAPABILITY, proofs, {
    kinds: ['deploy', 'image-push', 'cloud-identity'],
    sentence: 'No step signs in to a cloud or registry by federated identity.',
  });
}
