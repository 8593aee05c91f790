import { LoadErrorProps } from '../../components/LoadError';
import { LoadFailure } from '../../components/LoadFailure';
import { useTexts } from '../../translation';

/**
 * A failed request on a page of another plugin.
 *
 * @internal
 */
export const PortalLoadError = (props: LoadErrorProps) => {
  const t = useTexts();
  return (
    <LoadFailure
      {...props}
      forbidden={{
        title: t('portal.forbidden'),
        description: t('portal.forbiddenWhat'),
      }}
    />
  );
};
