import type { EvidenceFinding } from '../types';
import {
  actsOf,
  nameOf,
  proofOf,
  runsOn,
  runsOnDelivery,
  waitsFor,
  whereIs,
} from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { deploysOf } from './deploys';
import { placeOfManifest, placesOf } from './places';
import type { Survey } from './Survey';
import { afterDeploys } from './afterDeploys';
import { wordsOf } from './systemWords';
import type { Act } from '../acts';
import { jobsBefore } from './acts';

/** @internal */
export function deployNotifications(survey: Survey): EvidenceFinding[] {
  const deploys = deploysOf(survey).filter(
    ({ tiers }) => !(tiers.length > 0 && tiers.every(t => t === 'preview')),
  );
  const proofs: Proof[] = [];
  for (const act of actsOf(survey, 'notify')) {
    const deploy = deploys.find(
      ({ act: other }) => waitsFor(act, other) || other.step === act.step,
    );
    if (deploy) {
      proofs.push(
        act.onFailure
          ? proofOf(
              survey,
              act,
              'partial',
              `${nameOf(act)} tells the team in ${whereIs(
                act,
              )} of failed deploys only.`,
            )
          : proofOf(
              survey,
              act,
              'met',
              `${nameOf(act)} tells the team of the deploy in ${whereIs(act)}.`,
            ),
      );
    }
  }
  for (const manifest of survey.manifests.filter(({ source }) =>
    /notifications\.argoproj\.io\/subscribe\./.test(source),
  )) {
    proofs.push({
      outcome: 'met',
      mechanism: 'argocd-notifications',
      statement: `${manifest.file} subscribes the team to the deploys of Argo CD.`,
      places: [placeOfManifest(manifest)],
    });
  }
  return conclude(
    survey,
    'deploy-notifications',
    proofs,
    afterDeploys(survey, {
      kinds: ['notify', 'deploy'],
      sentence: 'No step tells the team of a deploy.',
    }),
  );
}

/** @internal */
export function deployAuditTrail(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const { act, declared } of deploysOf(survey).filter(
    d =>
      runsOnDelivery(d.act) &&
      !(d.tiers.length > 0 && d.tiers.every(tier => tier === 'preview')),
  )) {
    const { name, recordsDeploys } = wordsOf(act.pipeline.system);
    const [use] = act.job.environments.filter(
      environment => environment.recordsDeployment,
    );
    if (declared && use && recordsDeploys) {
      proofs.push({
        ...proofOf(
          survey,
          act,
          'met',
          `${name} records each deploy of ${whereIs(act)} to the environment "${
            use.name
          }".`,
        ),
        mechanism: `${act.pipeline.system}-environment`,
        places: placesOf(survey.repository, [use.location]),
      });
    } else {
      proofs.push({
        ...proofOf(
          survey,
          act,
          'partial',
          `${whereIs(
            act,
          )} deploys without an environment that is recorded, so that only the run history says who released what.`,
        ),
        mechanism: 'run-history',
      });
    }
  }
  for (const act of actsOf(survey, 'deploy-record')) {
    proofs.push(
      proofOf(
        survey,
        act,
        'met',
        `${nameOf(act)} records the deploy in ${whereIs(act)}.`,
      ),
    );
  }
  const controller = survey.manifests.find(
    ({ group, kind }) =>
      (group === 'argoproj.io' && kind.startsWith('Application')) ||
      group.endsWith('toolkit.fluxcd.io'),
  );
  if (controller) {
    proofs.push({
      outcome: 'met',
      mechanism: 'gitops-history',
      statement: `A controller deploys what Git says (${controller.file}): its history is the record.`,
      places: [placeOfManifest(controller)],
    });
  }
  return conclude(
    survey,
    'deploy-audit-trail',
    proofs,
    afterDeploys(survey, {
      kinds: ['deploy', 'deploy-record'],
      sentence: 'No deploy is recorded.',
    }),
  );
}

/** Inputs that choose which version is deployed, word by word. */
const VERSION_WORD =
  /^(?:versions?|tags?|sha|ref|gitref|commit|commitish|image|release|digest|revision|buildnumber|buildid|build|artifact|branch)$/;
/**
 * Words that make another thing of it: how to count on, one more of them, or
 * the version of something beside the service, as its tests or a tool.
 */
const NO_VERSION =
  /^(?:type|kind|bump|level|semver|notes|name|additional|extra|skip|push|should|is|dry|shared|retention|message|title|cache|only|force|tests?|suite|contract|docs?|infra|runner|agent|node|npm|yarn|java|jdk|python|ruby|go|golang|php|dotnet|terraform|helm|kubectl|base)$/;

const TAG_FROM_INPUT =
  /(?:^|[^\s:/]):\$\{\{\s*(?:github\.event\.)?inputs\.([\w-]+)\s*\}\}/g;

function choosesVersion(input: string): boolean {
  const words = input
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return (
    words.some(word => VERSION_WORD.test(word)) &&
    !words.some(word => NO_VERSION.test(word))
  );
}

/** Whatever an input is called, it is the version where it is the tag of an image. */
function isTagIn({ text }: Act, input: string): boolean {
  return [...text.matchAll(TAG_FROM_INPUT)].some(([, name]) => name === input);
}

/** A button stands before the deploy, in a run of one version. */
function isStartedByHand(act: Act): boolean {
  const before = jobsBefore(act);
  return (
    act.job.startedByHand !== undefined ||
    act.pipeline.jobs.some(
      job => before.has(job.id) && job.startedByHand === 'blocking',
    )
  );
}

/** @internal */
export function deployOnDemand(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const { act, names, declared } of deploysOf(survey)) {
    const { name: system, promotes } = wordsOf(act.pipeline.system);
    const isOnlyByHand = act.events.size === 1 && act.events.has('manual');
    if (promotes !== undefined && declared && isOnlyByHand) {
      proofs.push(
        proofOf(
          survey,
          act,
          'met',
          `A person ${promotes} of ${act.pipeline.file} to "${names[0]}" in ${system}, whichever build it is.`,
        ),
      );
      continue;
    }
    const manual = act.pipeline.triggers.find(
      ({ event }) => event === 'manual',
    );
    if (manual && act.events.has('manual')) {
      const version =
        manual.inputs.find(choosesVersion) ??
        manual.inputs.find(input => isTagIn(act, input));
      const environment =
        manual.inputs.find(
          input => input !== version && /env|stage|target|cluster/i.test(input),
        ) ?? (names.length > 0 ? names[0] : undefined);
      proofs.push(
        version && environment
          ? proofOf(
              survey,
              act,
              'met',
              `${act.pipeline.file} can be started by hand and deploys a chosen version (input "${version}").`,
            )
          : proofOf(
              survey,
              act,
              'partial',
              `${act.pipeline.file} can be started by hand and deploys, but ${
                version ? 'the environment' : 'the version'
              } cannot be chosen.`,
            ),
      );
    } else if (isStartedByHand(act) && runsOnDelivery(act)) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `A person starts ${whereIs(
            act,
          )}, but it deploys the version of its run only.`,
        ),
      );
    } else if (runsOn(act, 'tag', 'release')) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `${act.pipeline.file} deploys when a developer makes a tag or release; an earlier version cannot be chosen.`,
        ),
      );
    }
  }
  return conclude(
    survey,
    'deploy-on-demand',
    proofs.map(proof => ({ ...proof, mechanism: 'dispatch' })),
    afterDeploys(survey, {
      kinds: ['deploy'],
      sentence: 'No pipeline that deploys can be started for a chosen version.',
    }),
  );
}
