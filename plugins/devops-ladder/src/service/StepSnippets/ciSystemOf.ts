import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Its evidence names the CI system whose definition was read. */
const PIPELINE = 'pipeline-as-code';

/**
 * The CI system of a service, e.g. `gitlab-ci`; nothing where none is known.
 *
 * @internal
 */
export function ciSystemOf({
  capabilities,
}: Pick<Assessment, 'capabilities'>): string | undefined {
  return capabilities
    .find(({ capability }) => capability === PIPELINE)
    ?.evidence.find(({ outcome }) => outcome === 'met')?.mechanism;
}
