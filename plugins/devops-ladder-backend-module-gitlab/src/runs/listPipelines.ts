import { GitlabSession, Listed } from '../client/GitlabSession';
import {
  isCiPipeline,
  Pipeline,
  PipelineAnswer,
  pipelinesOf,
} from './Pipeline';

/** Fewer pipelines of changes than this among all say little. */
const FEW = 20;
const SOURCES = ['merge_request_event', 'push'];

/** The newest pipelines of a window; schedules do not crowd out the others. @internal */
export async function listPipelines(
  session: GitlabSession,
  projectId: number,
  since: string,
): Promise<Listed<Pipeline>> {
  const list = async (more: Record<string, string>) => {
    const { items, isCut } = await session.list<PipelineAnswer>(
      `/projects/${projectId}/pipelines`,
      { updated_after: since, order_by: 'id', sort: 'desc', ...more },
    );
    return { items: pipelinesOf(items), isCut };
  };
  const all = await list({});
  const found = new Map(all.items.map(each => [each.id, each]));
  if (all.isCut && all.items.filter(isCiPipeline).length < FEW) {
    for (const source of SOURCES) {
      const { items } = await list({ source });
      items.forEach(each => found.set(each.id, each));
    }
  }
  return {
    items: [...found.values()]
      .filter(({ createdAt }) => Date.parse(createdAt) >= Date.parse(since))
      .sort((a, b) => b.id - a.id),
    isCut: all.isCut,
  };
}
