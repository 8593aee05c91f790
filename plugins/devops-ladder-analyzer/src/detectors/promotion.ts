import type { EvidenceFinding } from '../types';
import { nameOf, proofOf, whereIs } from './acts';
import { conclude } from './conclude';
import type { Absence, Proof } from './conclude';
import { ASK_DEPLOYER } from './howToResolve';
import type { Deploy } from './deploys';
import {
  comesAfter,
  deploysByTier,
  isByHand,
  startsFromLower,
} from './lineage';
import { placesOf } from './places';
import type { Survey } from './Survey';
import { afterDeploys } from './afterDeploys';

/** Nothing but a tag or a release that somebody makes starts it by itself. */
const isTagged = ({ act }: Deploy) => {
  const events = [...act.events.keys()].filter(event => event !== 'manual');
  return (
    events.length > 0 &&
    events.every(event => event === 'tag' || event === 'release')
  );
};

function orderedPair(
  survey: Survey,
): { high: Deploy; low: Deploy } | undefined {
  const { production, lower } = deploysByTier(survey);
  for (const high of production) {
    const low = lower.find(each => comesAfter(survey, high, each));
    if (low) {
      return { high, low };
    }
  }
  return undefined;
}

/**
 * The deploys to production and those before it are all there: nothing that is
 * unread can put an order between them.
 */
function isSeen(survey: Survey): boolean {
  const { production, lower } = deploysByTier(survey);
  return production.length > 0 && lower.length > 0;
}

/** What is deployed before production only is brought there by something else. */
function productionElsewhere(survey: Survey): Pick<Absence, 'elsewhere'> {
  const { production, lower } = deploysByTier(survey);
  return production.length === 0 && lower.length > 0
    ? { elsewhere: ASK_DEPLOYER }
    : {};
}

const unknownOf = (proof: Proof, howToResolve: string): Proof => ({
  ...proof,
  outcome: 'unknown',
  unknown: { reason: 'unresolved-include', howToResolve },
});

/** A deploy whose environment the files do not say. */
function unplaced(
  survey: Survey,
  act: Deploy['act'],
  howToResolve: string,
): Proof {
  const statement = `${nameOf(act)} deploys in ${whereIs(
    act,
  )}, but to which environment cannot be read.`;
  return unknownOf(proofOf(survey, act, 'unknown', statement), howToResolve);
}

/** @internal */
export function environmentChain(survey: Survey): EvidenceFinding[] {
  const { production, lower, open } = deploysByTier(survey);
  const pair = orderedPair(survey);
  // A chosen version deployed by hand is the way back, not the way in.
  const unordered = production.find(
    high =>
      (!isByHand(high) || production.every(isByHand)) &&
      !lower.some(low => comesAfter(survey, high, low)),
  );
  const proofs: Proof[] = [];
  if (pair && !unordered) {
    proofs.push({
      ...proofOf(
        survey,
        pair.high.act,
        'met',
        `Production is deployed in ${whereIs(pair.high.act)} only after ${
          pair.low.names[0]
        }.`,
      ),
      mechanism: 'environment-order',
      places: placesOf(survey.repository, [
        pair.high.act.places[0],
        pair.low.act.places[0],
      ]),
    });
  } else if (production.length > 0 && lower.length > 0) {
    const [high] = unordered ? [unordered] : production;
    proofs.push({
      ...proofOf(
        survey,
        high.act,
        'partial',
        `There are environments before production (${
          lower[0].names[0]
        }), but nothing makes ${whereIs(high.act)} wait for them.`,
      ),
      mechanism: 'environment-order',
    });
  } else if (open.length > 0) {
    proofs.push({
      ...unplaced(
        survey,
        open[0].act,
        'Name the environment in the pipeline, or connect the deployments of the SCM.',
      ),
      mechanism: 'environment-order',
    });
  }
  return conclude(
    survey,
    'environment-chain',
    proofs,
    afterDeploys(survey, {
      kinds: isSeen(survey) ? [] : ['deploy', 'gitops-write'],
      severalDeploys: true,
      ...productionElsewhere(survey),
      inDeployment: 'promotion',
      sentence:
        'The pipeline deploys to one environment only; none stands before production.',
    }),
  );
}

/** @internal */
export function automatedPromotion(survey: Survey): EvidenceFinding[] {
  const { production, lower, open } = deploysByTier(survey);
  const pair = orderedPair(survey);
  const proofs: Proof[] = [];
  if (pair && isTagged(pair.high) && !startsFromLower(survey, pair.high)) {
    proofs.push({
      ...proofOf(
        survey,
        pair.high.act,
        'partial',
        `The pipeline carries the change to production in ${whereIs(
          pair.high.act,
        )}, but only once somebody makes a tag or a release.`,
      ),
      mechanism: 'promotion',
    });
  } else if (pair) {
    proofs.push({
      ...proofOf(
        survey,
        pair.high.act,
        'met',
        `The pipeline carries the change from ${
          pair.low.names[0]
        } to production in ${whereIs(pair.high.act)}.`,
      ),
      mechanism: 'promotion',
    });
  } else if (production.length > 0 && lower.length > 0) {
    const together =
      !production[0].byRef &&
      lower.some(({ act }) => act.pipeline === production[0].act.pipeline);
    const how = together
      ? 'it does not wait for them'
      : 'a person, a branch or a tag starts it';
    proofs.push({
      ...proofOf(
        survey,
        production[0].act,
        'partial',
        `Production is deployed in ${whereIs(
          production[0].act,
        )}, apart from the lower environments: ${how}.`,
      ),
      mechanism: 'promotion',
    });
  } else if (open.length > 0) {
    proofs.push({
      ...unplaced(survey, open[0].act, 'Name the environment in the pipeline.'),
      mechanism: 'promotion',
    });
  }
  return conclude(
    survey,
    'automated-promotion',
    proofs,
    afterDeploys(survey, {
      kinds: isSeen(survey) ? [] : ['deploy', 'gitops-write', 'retag'],
      severalDeploys: true,
      ...productionElsewhere(survey),
      inDeployment: 'promotion',
      sentence:
        'The pipeline does not carry a change from one environment to the next.',
    }),
  );
}
