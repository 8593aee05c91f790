import { automatedGatesMechanism } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Act } from '../acts';
import type { Job } from '../pipeline/types';
import type { EvidenceFinding } from '../types';
import {
  actsOf,
  isWaitedFor,
  nameOf,
  proofOf,
  runsOn,
  waitsFor,
  whereIs,
} from './acts';
import { buttonBefore } from './buttonBefore';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import type { Deploy } from './deploys';
import { deploysByTier } from './lineage';
import { placesOf } from './places';
import { namedSuites } from './namedSuites';
import { realSuites } from './realDependencies';
import type { Survey } from './Survey';
import { wordsOf } from './systemWords';
import { ASK_REVIEWERS } from './howToResolve';

const isAutomatic = (act: Act) =>
  runsOn(act, 'push-mainline', 'upstream') && !act.job.startedByHand;

/** A build that a person sends to production; the system asks nobody else. */
function promotedByHand({ act, declared }: Deploy): Job | undefined {
  const { promotes } = wordsOf(act.pipeline.system);
  const isByHand = act.events.size === 1 && act.events.has('manual');
  return promotes !== undefined && declared && isByHand ? act.job : undefined;
}

/**
 * A press of a button that anybody may press is no review; with tests before
 * it, it is more than nothing.
 */
function buttonProof(survey: Survey, deploy: Deploy, button: Job): Proof {
  const { act } = deploy;
  const { tests, quality } = gatesBefore(survey, deploy);
  const where = whereIs(act);
  const [gate] = quality;
  return {
    ...proofOf(
      survey,
      act,
      gate ? 'met' : 'partial',
      gate
        ? `A person starts the deploy to production in ${where}, once ${nameOf(
            gate,
          )} has passed.`
        : `A person starts the deploy to production in ${where}; who may press the button is not said, and ${
            tests.length > 0 ? 'only unit tests stand' : 'no test stands'
          } before it.`,
    ),
    mechanism: gate ? automatedGatesMechanism : 'production-approval',
    places: placesOf(survey.repository, [button.location, act.places[0]]),
  };
}

/** Blocking tests that production waits for. @internal */
export function gatesBefore(
  survey: Survey,
  deploy: Deploy,
): { tests: Act[]; quality: Act[] } {
  const waited = (act: Act) =>
    act.gate === 'blocking' &&
    waitsFor(deploy.act, act) &&
    isWaitedFor(survey, act);
  return {
    tests: actsOf(survey, 'unit-test', 'integration-test').filter(waited),
    quality: [
      ...actsOf(survey, 'integration-test', 'coverage-gate', 'quality-service'),
      ...namedSuites(survey),
      ...realSuites(survey).map(({ act }) => act),
    ].filter(waited),
  };
}

const productionName = ({ tiers }: Survey, { names }: Deploy) =>
  names.find(name => tiers.ofEnvironment(name) === 'production') ?? names[0];

function approvalProof(survey: Survey, deploy: Deploy): Proof {
  const { act } = deploy;
  const mechanism = 'production-approval';
  const approval = actsOf(survey, 'approval').find(other =>
    waitsFor(act, other),
  );
  if (approval) {
    return {
      ...proofOf(
        survey,
        approval,
        'met',
        `${nameOf(
          approval,
        )} asks for an approval before production in ${whereIs(approval)}.`,
      ),
      mechanism,
    };
  }
  const button = buttonBefore(act) ?? promotedByHand(deploy);
  if (button) {
    return buttonProof(survey, deploy, button);
  }
  const { tests, quality } = gatesBefore(survey, deploy);
  if (isAutomatic(act) && quality.length > 0) {
    return {
      ...proofOf(
        survey,
        act,
        'met',
        `Production is deployed by itself in ${whereIs(act)} once ${nameOf(
          quality[0],
        )} has passed.`,
      ),
      mechanism: automatedGatesMechanism,
      places: placesOf(survey.repository, [
        act.places[0],
        quality[0].places[0],
      ]),
    };
  }
  const { name, protectsEnvironments } = wordsOf(act.pipeline.system);
  if (deploy.declared && protectsEnvironments) {
    return {
      ...proofOf(
        survey,
        act,
        'unknown',
        `${whereIs(act)} deploys to the environment "${productionName(
          survey,
          deploy,
        )}"; whether a reviewer is required there is a setting of ${name}.`,
      ),
      mechanism,
      unknown: { reason: 'no-collector', howToResolve: ASK_REVIEWERS },
    };
  }
  if (tests.length > 0) {
    return {
      ...proofOf(
        survey,
        act,
        'partial',
        `Blocking tests stand before production in ${whereIs(
          act,
        )}, but neither a reviewer nor a quality gate beyond unit tests.`,
      ),
      mechanism,
    };
  }
  return {
    ...proofOf(
      survey,
      act,
      'partial',
      `Production is deployed in ${whereIs(
        act,
      )}, and no reviewer or test stands before it in the files.`,
    ),
    mechanism,
  };
}

/** @internal */
export function productionApproval(survey: Survey): EvidenceFinding[] {
  const { production } = deploysByTier(survey);
  return conclude(
    survey,
    'production-approval',
    production.map(deploy => approvalProof(survey, deploy)),
    {
      kinds: ['approval', 'deploy'],
      sentence: 'No approval before production is written in the repository.',
      elsewhere: ASK_REVIEWERS,
      inDeployment: 'promotion',
    },
  );
}
