import { Alert, Button } from '@backstage/ui';
import { useTexts } from '../../translation';

/** @internal */
export interface LoadErrorProps {
  /** What could not be loaded. */
  title: string;
  error: Error;
  retry: () => void;
}

/** What the backend says, rather than that it answered with a status. */
function messageOf({ cause, message }: Error): string {
  return cause instanceof Error && cause.message ? cause.message : message;
}

/**
 * A failed request, with its message and another try.
 *
 * @internal
 */
export const LoadError = ({ title, error, retry }: LoadErrorProps) => {
  const t = useTexts();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={messageOf(error)}
      customActions={
        <Button size="small" variant="secondary" onPress={retry}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  );
};
