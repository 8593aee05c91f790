import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts, useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { Section } from '../../components/Section';
import { ServiceLink } from './ServiceLink';
import styles from './StatusPage.module.css';

type Why = Status['neverAssessed']['items'][number]['why'];

function whyWords(why: Why, t: Texts): string {
  switch (why) {
    case 'under-way':
      return t('status.why.underWay');
    case 'host-paused':
      return t('status.why.hostPaused');
    case 'failing':
      return t('status.why.failing');
    default:
      return t('status.why.waiting');
  }
}

/**
 * Services that were never assessed, and why.
 *
 * @internal
 */
export const NeverAssessedSection = ({
  neverAssessed,
}: Pick<Status, 'neverAssessed'>) => {
  const t = useTexts();
  const { services, items } = neverAssessed;
  return (
    <Section
      id="never-assessed"
      title={t('status.neverAssessed')}
      description={
        services
          ? t('status.services', { count: services })
          : t('status.allAssessed')
      }
    >
      <ul className={styles.list}>
        {items.map(({ entityRef, why, dueAt }) => (
          <li key={entityRef} className={styles.item}>
            <ServiceLink entityRef={entityRef} />
            <p className={styles.line}>
              {`${whyWords(why, t)} ${t('status.dueSince')} `}
              <Age at={dueAt} />
            </p>
          </li>
        ))}
        {services > items.length && (
          <li className={styles.item}>
            {t('status.more', { count: services - items.length })}
          </li>
        )}
      </ul>
    </Section>
  );
};

/**
 * Shared pipelines and the like that could not be read.
 *
 * @internal
 */
export const UnresolvedSection = ({
  unresolved,
}: Pick<Status, 'unresolved'>) => {
  const t = useTexts();
  return (
    <Section
      id="unresolved"
      title={t('status.unresolved')}
      description={
        unresolved.length
          ? t('status.unresolvedMeaning')
          : t('status.noneUnresolved')
      }
    >
      <ul className={styles.list}>
        {unresolved.map(({ reference, services }) => (
          <li key={reference} className={styles.item}>
            <div className={styles.head}>
              <code className={styles.code}>{reference}</code>
              <span>{t('status.services', { count: services })}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
