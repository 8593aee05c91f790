import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { FactValue } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderApis } from '../service';

/** What a capability means and how it is added, and which rung a situation needs. */
export function registerLadderActions(
  registry: ActionsRegistryService,
  apis: Pick<LadderApis, 'getLadder' | 'questions'>,
) {
  registry.register({
    name: 'explain-delivery-capability',
    title: 'Explain a capability of the delivery ladder',
    description:
      'Tells what a capability of the delivery ladder means, on which rung and axis it is, and the change that adds it.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          capability: z
            .string()
            .describe('Id of the capability, e.g. build-once'),
        }),
      output: z =>
        z.object({
          id: z.string(),
          name: z.string(),
          means: z.string(),
          rung: z.number(),
          axis: z.string(),
          need: z.string(),
          evidenceFrom: z.array(z.string()),
          change: z.string().optional(),
          effort: z.string().optional(),
        }),
    },
    action: async ({ input }) => {
      const { capabilities } = apis.getLadder();
      const found = capabilities.find(({ id }) => id === input.capability);
      if (!found) {
        throw new NotFoundError(
          `capability: there is no ${
            input.capability
          }. Accepted are ${capabilities.map(({ id }) => id).join(', ')}.`,
        );
      }
      return {
        output: {
          id: found.id,
          name: found.name,
          means: found.means,
          rung: found.level,
          axis: found.axis,
          need: found.need,
          evidenceFrom: [...found.from],
          ...(found.remedy && {
            change: found.remedy.change,
            effort: found.remedy.effort,
          }),
        },
      };
    },
  });

  registry.register({
    name: 'get-needed-rung',
    title: 'Find the delivery rung that a situation needs',
    description:
      'Tells which rung of the delivery ladder a service would need in a described situation, what forces it, what may be forgone and what would trigger the next climb. Facts that are left out are taken from the service, where one is named, else from the defaults of the ladder.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          facts: z
            .record(
              z.union([
                z.string(),
                z.number(),
                z.boolean(),
                z.array(z.string()),
              ]),
            )
            .describe(
              'Values by fact id, e.g. { "runtime": "kubernetes", "compliance": ["soc2"] }',
            ),
          service: z
            .string()
            .optional()
            .describe('Entity ref of a service to depart from'),
        }),
      output: z => z.object({ answer: z.record(z.any()) }),
    },
    action: async ({ input, credentials }) => {
      const facts: Record<string, FactValue> = input.facts;
      const answer = await apis.questions.needed(
        { facts, service: input.service },
        { credentials },
      );
      return { output: { answer: { ...answer } } };
    },
  });
}
