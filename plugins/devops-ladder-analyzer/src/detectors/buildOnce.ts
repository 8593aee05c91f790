import type { Act } from '../acts';
import type { EvidenceFinding } from '../types';
import { nameOf, proofOf, runsOnDelivery, whereIs } from './acts';
import { afterDeploys } from './afterDeploys';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import type { Deploy } from './deploys';
import {
  apartFromProduction,
  buildsBefore,
  isByHand,
  isRetag,
  lastingDeploys,
  promoted,
  rebuilds,
} from './lineage';
import { placesOf } from './places';
import type { Survey } from './Survey';

const MECHANISM = 'artifact-lineage';

/** An environment whose name an expression decides may be any of several. */
const isNamed = ({ tiers, names }: Deploy) =>
  tiers.length > 0 || names.some(name => !/[$]/.test(name));

function rebuilt(
  survey: Survey,
  { production, lower }: { production: Act; lower: Act },
): EvidenceFinding {
  return {
    capability: 'build-once',
    outcome: 'not-met',
    strength: 'file',
    mechanism: MECHANISM,
    statement: `The artifact for production is built again in ${whereIs(
      production,
    )}, apart from the build in ${whereIs(lower)}.`,
    places: placesOf(survey.repository, [
      production.places[0],
      lower.places[0],
    ]),
  };
}

function unreadable(survey: Survey, { act }: Deploy): Proof {
  return {
    ...proofOf(
      survey,
      act,
      'unknown',
      `From which build ${whereIs(act)} takes its artifact cannot be read.`,
    ),
    unknown: {
      reason: 'unresolved-include',
      howToResolve:
        'Pass the version or digest from the build to every deploy, or declare it.',
    },
  };
}

/** The builds that all deploys stand on, where they are the same ones. */
function sharedBuilds(survey: Survey, all: readonly Deploy[]): Act[] {
  const [first, ...rest] = all.map(deploy => buildsBefore(survey, deploy));
  return first?.every(build => rest.every(builds => builds.includes(build))) &&
    rest.every(builds => builds.length === first.length)
    ? first
    : [];
}

/** What several deploys say of where their artifact comes from. */
function ofSeveral(survey: Survey, all: readonly Deploy[]): Proof {
  const production = all.filter(({ tiers }) => tiers.includes('production'));
  const apart = apartFromProduction(survey);
  if (apart) {
    return proofOf(
      survey,
      apart.act,
      'partial',
      `The runs of ${whereIs(
        apart.act,
      )} never reach production: the artifact for production is built again in a run of its own.`,
    );
  }
  const [build] = sharedBuilds(survey, all);
  if (build) {
    return proofOf(
      survey,
      build,
      'met',
      `The artifact is built once in ${whereIs(
        build,
      )}, and every environment gets it.`,
    );
  }
  if (
    production.length > 0 &&
    production.every(deploy => promoted(survey, deploy))
  ) {
    return proofOf(
      survey,
      production[0].act,
      'met',
      `${whereIs(
        production[0].act,
      )} takes a version that was built before, and builds nothing.`,
    );
  }
  return unreadable(survey, all[0]);
}

function ofDeploys(survey: Survey, all: readonly Deploy[]): Proof[] {
  const source = all.find(({ act }) => act.kind === 'source-deploy');
  if (source) {
    return [
      proofOf(
        survey,
        source.act,
        'partial',
        `${nameOf(source.act)} deploys from source in ${whereIs(
          source.act,
        )}: the platform builds it for each environment.`,
      ),
    ];
  }
  const [only] = all;
  if (!only) {
    return [];
  }
  const byRef = all.some(deploy => deploy.byRef);
  if (all.length > 1 && !byRef && all.every(isNamed)) {
    return [ofSeveral(survey, all)];
  }
  const open = only.tiers.length === 0;
  const [build, ...more] = buildsBefore(survey, only);
  const isSure =
    all.length === 1 &&
    build?.kind === 'image-build' &&
    more.length === 0 &&
    !byRef &&
    !(open && (only.declared || only.act.inherited));
  return [
    isSure
      ? proofOf(
          survey,
          build,
          'met',
          `The artifact is built once in ${whereIs(
            build,
          )} for the one environment that is deployed.`,
        )
      : unreadable(survey, only),
  ];
}

/** Nothing deploys, but what is released is an image that was built before. */
function ofRetags(survey: Survey): Proof[] {
  const tiers = ({ text, job, pipeline }: Act) =>
    [text, job.id, pipeline.file].map(survey.tiers.ofText);
  return survey.acts
    .filter(
      act =>
        (act.kind === 'retag' || isRetag(act)) &&
        !act.inferred &&
        runsOnDelivery(act) &&
        tiers(act).includes('production') &&
        !survey.acts.some(
          other =>
            other.kind === 'image-build' && other.pipeline === act.pipeline,
        ),
    )
    .slice(0, 1)
    .map(act =>
      proofOf(
        survey,
        { ...act, inferred: true },
        'met',
        `${whereIs(
          act,
        )} gives an image that was built before the tag of production, and builds nothing.`,
      ),
    );
}

/** @internal */
export function buildOnce(survey: Survey): EvidenceFinding[] {
  const twice = rebuilds(survey);
  if (twice) {
    return [rebuilt(survey, twice)];
  }
  const every = lastingDeploys(survey);
  const fresh = every.filter(
    deploy => !(isByHand(deploy) && promoted(survey, deploy)),
  );
  const all = fresh.length > 0 ? fresh : every;
  const proofs = all.length > 0 ? ofDeploys(survey, all) : ofRetags(survey);
  return conclude(
    survey,
    'build-once',
    proofs.map(proof => ({ ...proof, mechanism: MECHANISM })),
    afterDeploys(survey, {
      kinds: ['build', 'image-build', 'deploy'],
      sentence:
        'The pipeline builds no artifact that environments could share.',
    }),
  );
}
