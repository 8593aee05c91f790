import { Alert } from '@backstage/ui';
import { AnnotationWarning } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import styles from './AnnotationWarnings.module.css';

/** @internal */
export interface AnnotationWarningsProps {
  warnings: AnnotationWarning[];
}

/**
 * Annotations that could not be used, for the owner to correct.
 *
 * @internal
 */
export const AnnotationWarnings = ({ warnings }: AnnotationWarningsProps) => {
  const t = useTexts();
  if (!warnings.length) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('tab.badAnnotations', { count: warnings.length })}
      description={
        <ul className={styles.list}>
          {warnings.map(({ annotation, value, message }) => (
            <li key={annotation}>
              <code>
                {annotation}: {value}
              </code>{' '}
              {message}
            </li>
          ))}
        </ul>
      }
    />
  );
};
