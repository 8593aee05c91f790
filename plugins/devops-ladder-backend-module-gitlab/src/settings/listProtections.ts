import { GitlabFailure } from '../client/GitlabFailure';
import { GitlabSession } from '../client/GitlabSession';
import { ProtectionAnswer, protectionsOf } from './protections';
import { Protection } from './SettingsFacts';

const MAX_PAGES = 3;

/** All of them, since the one that matters may be in the rest. @internal */
export async function listProtections(
  session: GitlabSession,
  path: string,
): Promise<Protection[]> {
  const { items, isCut } = await session.list<ProtectionAnswer>(
    path,
    {},
    { pages: MAX_PAGES },
  );
  if (isCut) {
    throw new GitlabFailure(
      'unreadable',
      'The list of protected environments could not be read to its end.',
    );
  }
  return protectionsOf(items);
}
