import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ListServicesQuery } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { CallerOptions, LadderApis } from '../service';

/** Services that one answer lists; an agent narrows the question for more. */
const PAGE = 50;
/** Services of one owner that are looked at for their weakest links. */
const MAX_OF_OWNER = 1_000;

/** Services by their gaps, and what an owner should mend first. */
export function registerFindActions(
  registry: ActionsRegistryService,
  { services }: Pick<LadderApis, 'services'>,
) {
  registry.register({
    name: 'find-services-by-gap',
    title: 'Find services by their delivery gap',
    description:
      'Lists services of the catalog by where they stand on the delivery ladder: by verdict, rung, needed rung, a capability with its outcome, or a trap. At most 50 are answered, with the number of all that match.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          fit: z
            .enum(['under-built', 'right-sized', 'over-built', 'unknown'])
            .optional(),
          rung: z.number().int().min(0).max(6).optional(),
          needed: z.number().int().min(0).max(6).optional(),
          capability: z
            .string()
            .optional()
            .describe('Id and outcome, e.g. lint:not-met'),
          trap: z.string().optional().describe('Id, e.g. hand-deploy'),
          owner: z
            .string()
            .optional()
            .describe('Entity ref, e.g. group:default/payments'),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          services: z.array(
            z.object({
              entityRef: z.string(),
              owner: z.string().optional(),
              attained: z.number().optional(),
              possible: z.number().optional(),
              needed: z.number().optional(),
              fit: z.string().optional(),
              weakestLink: z.string().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const query = queryOf(input);
      const page = await services.list(
        { ...query, limit: PAGE },
        { credentials },
      );
      return {
        output: {
          totalItems: page.totalItems,
          services: page.items.map(item => ({
            entityRef: item.entityRef,
            ...(item.owner && { owner: item.owner }),
            ...(item.rung && item.rung),
            ...(item.needed !== undefined && { needed: item.needed }),
            ...(item.fit && { fit: item.fit }),
            ...(item.weakestLink && { weakestLink: item.weakestLink }),
          })),
        },
      };
    },
  });

  registry.register({
    name: 'list-weakest-links',
    title: 'List the weakest delivery links of an owner',
    description:
      'Tells for the services of an owner which capability each should mend first, most common first.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          owner: z
            .string()
            .describe('Entity ref of the owner, e.g. group:default/payments'),
        }),
      output: z =>
        z.object({
          services: z.number(),
          weakestLinks: z.array(
            z.object({
              capability: z.string(),
              services: z.array(z.string()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const links = new Map<string, string[]>();
      let count = 0;
      const query: ListServicesQuery = { owner: [input.owner] };
      for await (const item of pages(services, query, { credentials })) {
        count += 1;
        if (item.weakestLink) {
          links.set(item.weakestLink, [
            ...(links.get(item.weakestLink) ?? []),
            item.entityRef,
          ]);
        }
      }
      return {
        output: {
          services: count,
          weakestLinks: [...links]
            .map(([capability, refs]) => ({ capability, services: refs }))
            .sort(
              (a, b) =>
                b.services.length - a.services.length ||
                a.capability.localeCompare(b.capability, 'en'),
            ),
        },
      };
    },
  });
}

function queryOf(input: Record<string, unknown>): ListServicesQuery {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
}

async function* pages(
  services: LadderApis['services'],
  query: ListServicesQuery,
  caller: CallerOptions,
) {
  let cursor: string | undefined;
  let seen = 0;
  do {
    const page = await services.list({ ...query, limit: 200, cursor }, caller);
    yield* page.items;
    seen += page.items.length;
    cursor = page.pageInfo.nextCursor;
  } while (cursor && seen < MAX_OF_OWNER);
}
