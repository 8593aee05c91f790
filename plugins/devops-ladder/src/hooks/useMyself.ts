import { identityApiRef, useApiHolder } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/**
 * The entity ref of whoever looks; nothing until that is known.
 *
 * @internal
 */
export function useMyself(): string | undefined {
  const identityApi = useApiHolder().get(identityApiRef);
  const { value } = useAsync(
    async () => identityApi?.getBackstageIdentity(),
    [identityApi],
  );
  return value?.userEntityRef.toLocaleLowerCase('en-US');
}
