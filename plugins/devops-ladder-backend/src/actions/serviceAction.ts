import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderApis, refOf } from '../service';

/** A service's place, need and next step, with the reasons. */
export function registerServiceAction(
  registry: ActionsRegistryService,
  { services }: Pick<LadderApis, 'services'>,
) {
  registry.register({
    name: 'get-service-rung',
    title: 'Get the delivery rung of a service',
    description:
      'Tells on which rung of the delivery ladder (0 to 6) a service of the catalog stands, which rung it needs and why, whether it is under-built, right-sized or over-built, its traps, and the one change that closes its weakest link. Where `possible` is higher than `attained`, something that matters is unknown; do not take unknown for absent.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Entity ref of the service, e.g. component:default/shop'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          assessedAt: z.string().optional(),
          stale: z.boolean(),
          attained: z.number().optional(),
          possible: z.number().optional(),
          needed: z.number().optional(),
          neededBecause: z
            .array(z.string())
            .describe('The requirements that force the rung, with the facts'),
          fit: z.string().optional(),
          fitReason: z.string().optional(),
          weakestLink: z
            .object({
              capability: z.string(),
              change: z.string(),
              effort: z.string(),
            })
            .optional(),
          climbPlan: z.array(z.string()),
          traps: z.array(z.string()),
          unknown: z
            .array(z.string())
            .describe('Capabilities that could not be known'),
          problem: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { service, assessment } = await services.get(
        refOf('entityRef', input.entityRef),
        { credentials },
      );
      return {
        output: {
          entityRef: service.entityRef,
          ...(service.assessedAt && { assessedAt: service.assessedAt }),
          stale: service.stale,
          ...(service.problem && { problem: service.problem.message }),
          ...(assessment
            ? summaryOf(assessment)
            : { neededBecause: [], climbPlan: [], traps: [], unknown: [] }),
        },
      };
    },
  });
}

function summaryOf(assessment: Assessment) {
  const { rung, needed, fit, weakestLink, climbPlan, traps } = assessment;
  return {
    attained: rung.attained,
    possible: rung.possible,
    needed: needed.level,
    neededBecause: [
      ...needed.forcedBy.map(
        ({ requirement, level, facts }) =>
          `${requirement} (rung ${level}): ${facts
            .map(({ fact, value, origin }) => `${fact} = ${value} (${origin})`)
            .join(', ')}`,
      ),
      ...(needed.byOwner
        ? [`owner: rung ${needed.byOwner.level}, ${needed.byOwner.reason}`]
        : []),
    ],
    fit: fit.verdict,
    fitReason: fit.reason,
    ...(weakestLink && {
      weakestLink: {
        capability: weakestLink.capability,
        change: weakestLink.change,
        effort: weakestLink.effort,
      },
    }),
    climbPlan: climbPlan.map(({ change }) => change),
    traps: traps.map(({ trap, severity }) => `${trap} (${severity})`),
    unknown: assessment.capabilities
      .filter(({ outcome }) => outcome === 'unknown')
      .map(({ capability }) => capability),
  };
}
