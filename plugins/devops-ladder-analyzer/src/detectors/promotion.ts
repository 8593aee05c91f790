import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import type { Deploy } from './deploys';
import {
  apartFromProduction,
  buildsBefore,
  comesAfter,
  deploysByTier,
  promoted,
  rebuilds,
  startsFromLower,
} from './lineage';
import { placesOf } from './places';
import type { Survey } from './Survey';
import { afterDeploys } from './afterDeploys';

const isByHand = ({ act }: Deploy) =>
  act.events.has('manual') && act.events.size === 1;

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
      kinds: ['deploy', 'gitops-write'],
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
    const together = lower.some(
      ({ act }) => act.pipeline === production[0].act.pipeline,
    );
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
      kinds: ['deploy', 'gitops-write', 'retag'],
      inDeployment: 'promotion',
      sentence:
        'The pipeline does not carry a change from one environment to the next.',
    }),
  );
}

/** @internal */
export function buildOnce(survey: Survey): EvidenceFinding[] {
  const { production, lower, open } = deploysByTier(survey);
  const twice = rebuilds(survey);
  const proofs: Proof[] = [];
  const mechanism = 'artifact-lineage';
  if (twice) {
    return [
      {
        capability: 'build-once',
        outcome: 'not-met',
        strength: 'file',
        mechanism,
        statement: `The artifact for production is built again in ${whereIs(
          twice.production,
        )}, apart from the build in ${whereIs(twice.lower)}.`,
        places: placesOf(survey.repository, [
          twice.production.places[0],
          twice.lower.places[0],
        ]),
      },
    ];
  }
  const every = [...production, ...lower, ...open];
  const fresh = every.filter(
    deploy => !(isByHand(deploy) && promoted(survey, deploy)),
  );
  const all = fresh.length > 0 ? fresh : every;
  const bases = all.map(deploy => buildsBefore(survey, deploy));
  const source = all.find(({ act }) => act.kind === 'source-deploy');
  if (source) {
    proofs.push({
      ...proofOf(
        survey,
        source.act,
        'partial',
        `${nameOf(source.act)} deploys from source in ${whereIs(
          source.act,
        )}: the platform builds it for each environment.`,
      ),
      mechanism,
    });
  } else if (all.length > 1 && open.length === 0) {
    const [base] = bases;
    const same =
      base.length > 0 &&
      bases.every(
        builds =>
          builds.length === base.length &&
          builds.every(build => base.includes(build)),
      );
    const none = bases.every(builds => builds.length === 0);
    const apart = apartFromProduction(survey);
    if (apart) {
      proofs.push({
        ...proofOf(
          survey,
          apart.act,
          'partial',
          `The runs of ${whereIs(
            apart.act,
          )} never reach production: the artifact for production is built again in a run of its own.`,
        ),
        mechanism,
      });
    } else if (same) {
      proofs.push({
        ...proofOf(
          survey,
          base[0],
          'met',
          `The artifact is built once in ${whereIs(
            base[0],
          )}, and every environment gets it.`,
        ),
        mechanism,
      });
    } else if (production.every(deploy => promoted(survey, deploy))) {
      proofs.push({
        ...proofOf(
          survey,
          production[0].act,
          'met',
          `${whereIs(
            production[0].act,
          )} takes a version that was built before, and builds nothing.`,
        ),
        mechanism,
      });
    } else if (!none || actsOf(survey, 'image-build').length > 0) {
      proofs.push({
        ...unknownOf(
          proofOf(
            survey,
            all[0].act,
            'unknown',
            `From which build ${whereIs(
              all[0].act,
            )} takes its artifact cannot be read.`,
          ),
          'Pass the version or digest from the build to every deploy, or declare it.',
        ),
        mechanism,
      });
    }
  } else if (
    all.length === 1 &&
    bases[0].length === 1 &&
    !(open.length > 0 && (open[0].declared || open[0].act.inherited))
  ) {
    proofs.push({
      ...proofOf(
        survey,
        bases[0][0],
        'met',
        `The artifact is built once in ${whereIs(
          bases[0][0],
        )} for the one environment that is deployed.`,
      ),
      mechanism,
    });
  } else if (all.length > 0) {
    proofs.push({
      ...unknownOf(
        proofOf(
          survey,
          all[0].act,
          'unknown',
          `From which build ${whereIs(
            all[0].act,
          )} takes its artifact cannot be read.`,
        ),
        'Pass the version or digest from the build to every deploy, or declare it.',
      ),
      mechanism,
    });
  }
  return conclude(
    survey,
    'build-once',
    proofs,
    afterDeploys(survey, {
      kinds: ['build', 'image-build', 'deploy'],
      sentence:
        'The pipeline builds no artifact that environments could share.',
    }),
  );
}
