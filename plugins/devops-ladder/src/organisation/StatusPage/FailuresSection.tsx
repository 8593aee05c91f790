import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { unknownReasonWords } from '../../words';
import { Section } from '../../components/Section';
import { ServiceLink } from './ServiceLink';
import styles from './StatusPage.module.css';

/** @internal */
export interface FailuresSectionProps {
  failures: Status['failures'];
}

/**
 * Sources that cannot be read now, by reason.
 *
 * @internal
 */
export const FailuresSection = ({ failures }: FailuresSectionProps) => {
  const t = useTexts();
  return (
    <Section
      id="failures"
      title={t('status.failures')}
      description={
        failures.length ? t('status.failuresMeaning') : t('status.noFailures')
      }
    >
      <ul className={styles.list}>
        {failures.map(({ collector, reason, services, examples }) => (
          <li key={`${collector} ${reason}`} className={styles.item}>
            <div className={styles.head}>
              <strong>{unknownReasonWords(reason, t)}</strong>
              <span>{t('status.services', { count: services })}</span>
              <span className={styles.note}>
                {t('status.collector', { collector })}
              </span>
            </div>
            <ul className={styles.names}>
              {examples.map(entityRef => (
                <li key={entityRef}>
                  <ServiceLink entityRef={entityRef} />
                </li>
              ))}
              {services > examples.length && (
                <li>
                  {t('status.more', { count: services - examples.length })}
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
};
