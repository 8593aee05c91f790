import type { Act } from '../acts';
import type { EvidenceFinding } from '../types';
import { whereIs } from './acts';
import { deploysOf } from './deploys';
import type { Deploy } from './deploys';
import { placeOfManifest, placesOf } from './places';
import type { Survey } from './Survey';

/** Commands that take the running service away before its successor is up. */
const TAKES_DOWN =
  /^(?:helm3?\s+(?:delete|uninstall|del)\b|kubectl\s+delete\s+(?:deploy(?:ment)?s?\b|-f\b|-k\b)|docker(?:\s+compose|-compose)\s+(?:down|stop)\b|docker\s+(?:stop|rm|kill)\b|az\s+storage\s+blob\s+delete-batch\b|systemctl\s+stop\b|pm2\s+(?:stop|delete)\b)/;
/** Ways to replace the one running instance by its successor. */
const IN_PLACE =
  /\bdocker(?:\s+compose|-compose)\b[^\n;&|]*\bup\b|\b(?:systemctl|service|supervisorctl)\s+(?:--\S+\s+)?(?:\S+\s+)?restart\b|\bpm2\s+restart\b/;
const KEEPS_UP =
  /--scale\b|docker rollout|blue|green|canary|rolling|zero.?downtime|reload\b|swarm|stack deploy|haproxy|traefik/i;

const isDirect = ({ act }: Deploy) => act.kind === 'deploy' && !act.inferred;

/** The commands of its script before a deploy take the service away. */
function isTakenDown({ act: { step, command } }: Deploy): boolean {
  return (
    command !== undefined &&
    step !== undefined &&
    step.commands
      .slice(0, step.commands.indexOf(command))
      .some(({ argv }) => TAKES_DOWN.test(argv.join(' ')))
  );
}

/**
 * A deploy to production whose script has taken the running service away; only
 * where each one of its kind does, since another way in may need no downtime.
 */
function takenDown(production: readonly Deploy[]): Act | undefined {
  const direct = production.filter(isDirect);
  const down = direct.filter(isTakenDown);
  const tools = new Set(down.map(({ act }) => act.tool));
  return direct.filter(({ act }) => tools.has(act.tool)).every(isTakenDown)
    ? down[0]?.act
    : undefined;
}

/** A deploy to a host that replaces what runs there, and nothing is kept up. */
function replacedInPlace(production: readonly Deploy[]): Act | undefined {
  const direct = production.filter(isDirect);
  const textOf = ({ act }: Deploy) =>
    `${act.text}\n${act.step?.inputs.script ?? ''}\n${
      act.command?.script ?? ''
    }`;
  const inPlace = direct.filter(deploy => IN_PLACE.test(textOf(deploy)));
  return inPlace.length > 0 &&
    direct.every(({ act }) => act.row?.runtime === 'vm') &&
    !direct.some(deploy => KEEPS_UP.test(textOf(deploy)))
    ? inPlace[0].act
    : undefined;
}

const RECREATES = /^[^\S\n]*type:\s*["']?Recreate\b/m;

/**
 * What the files say of a deploy with downtime: the service is taken away
 * before its successor is up.
 *
 * @internal
 */
export function downtime(survey: Survey): EvidenceFinding | undefined {
  const of = (
    fields: Pick<EvidenceFinding, 'mechanism' | 'statement' | 'places'>,
  ): EvidenceFinding => ({
    capability: 'progressive-deploy',
    outcome: 'not-met',
    strength: 'file',
    ...fields,
  });
  const deploys = deploysOf(survey).filter(
    ({ tiers }) =>
      !tiers.every(tier => tier === 'preview') || tiers.length === 0,
  );
  const named = deploys.filter(({ tiers }) => tiers.includes('production'));
  const production = named.length > 0 ? named : deploys;
  const down = takenDown(named);
  if (down) {
    return of({
      mechanism: 'taken-down',
      statement: `${whereIs(
        down,
      )} takes the running service away before it deploys the next version.`,
      places: placesOf(survey.repository, down.places),
    });
  }
  const inPlace = replacedInPlace(production);
  if (inPlace) {
    return of({
      mechanism: 'in-place',
      statement: `${whereIs(
        inPlace,
      )} restarts the service on its host with the next version; nothing keeps the old one up until then.`,
      places: placesOf(survey.repository, inPlace.places),
    });
  }
  const workloads = survey.manifests.filter(
    ({ group, kind }) => group === 'apps' && kind === 'Deployment',
  );
  return workloads.length > 0 &&
    workloads.every(({ source }) => RECREATES.test(source))
    ? of({
        mechanism: 'kubernetes-deployment',
        statement: `${workloads[0].file} takes all instances down before new ones start (Recreate).`,
        places: [placeOfManifest(workloads[0], 3)],
      })
    : undefined;
}
