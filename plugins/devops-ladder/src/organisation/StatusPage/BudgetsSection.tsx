import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import styles from './StatusPage.module.css';

/** @internal */
export type BudgetsSectionProps = Pick<Status, 'budgets'>;

/**
 * What was used of what providers allow; nothing where no module counts it.
 *
 * @internal
 */
export const BudgetsSection = ({ budgets }: BudgetsSectionProps) => {
  const t = useTexts();
  return budgets.length > 0 ? (
    <Section
      id="budgets"
      title={t('status.budgets')}
      description={t('status.budgetsMeaning')}
    >
      <ul className={styles.list}>
        {budgets.map(budget => (
          <li
            key={`${budget.host} ${budget.allowance}`}
            className={styles.item}
          >
            <div className={styles.head}>
              <strong>{budget.host}</strong>
              <code className={styles.code}>{budget.allowance}</code>
              <span>
                {t('status.used', { used: budget.used, share: budget.share })}
              </span>
            </div>
            <p className={styles.note}>
              {[
                budget.limit !== undefined &&
                  budget.remaining !== undefined &&
                  t('status.remaining', {
                    remaining: budget.remaining,
                    limit: budget.limit,
                  }),
                t('status.windowEnds', {
                  time: new Date(budget.windowEnds).toLocaleString(),
                }),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
};
