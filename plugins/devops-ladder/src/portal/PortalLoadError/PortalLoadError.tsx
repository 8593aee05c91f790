import { RiLockLine } from '@remixicon/react';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError, LoadErrorProps } from '../../components/LoadError';
import { statusCodeOf } from '../../hooks';
import { useTexts } from '../../translation';

/**
 * A failed request; a missing permission is said plainly, since trying again
 * does not help.
 *
 * @internal
 */
export const PortalLoadError = (props: LoadErrorProps) => {
  const t = useTexts();
  return statusCodeOf(props.error) === 403 ? (
    <EmptyMessage
      icon={<RiLockLine size={20} />}
      title={t('portal.forbidden')}
      description={t('portal.forbiddenWhat')}
    />
  ) : (
    <LoadError {...props} />
  );
};
