import { mockServices } from '@backstage/backend-test-utils';
import { RepositoryHosts } from '../collect';
import { InMemoryHosts } from './InMemoryHosts';

/** Hosts that are asked as often as anybody likes. */
export function repositoryHosts(
  options: Partial<ConstructorParameters<typeof RepositoryHosts>[0]> = {},
): RepositoryHosts {
  return new RepositoryHosts({
    store: new InMemoryHosts(),
    clock: { now: () => new Date() },
    logger: mockServices.logger.mock(),
    concurrency: 8,
    ...options,
  });
}
