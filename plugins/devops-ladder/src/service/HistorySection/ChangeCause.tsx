import { Link } from '@backstage/ui';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceChange } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { commitHref } from './commitHref';
import styles from './HistorySection.module.css';

/** @internal */
export interface ChangeCauseProps {
  cause: ServiceChange['cause'];
  detail: ServiceDetail;
}

function causeWords(cause: ServiceChange['cause'], t: Texts): string {
  switch (cause.kind) {
    case 'evidence':
      return cause.collector
        ? t('history.cause.evidence', { collector: cause.collector })
        : t('history.cause.evidenceUnnamed');
    case 'model':
      return cause.modelVersion
        ? t('history.cause.model', { version: cause.modelVersion })
        : t('history.cause.modelUnnamed');
    default:
      return t(`history.cause.${cause.kind}`);
  }
}

/**
 * Why something changed; code with a link to its commit.
 *
 * @internal
 */
export const ChangeCause = ({ cause, detail }: ChangeCauseProps) => {
  const t = useTexts();
  if (cause.kind !== 'code' || !cause.commit) {
    return <>{causeWords(cause, t)}</>;
  }
  const href = commitHref(detail, cause.commit);
  const short = (
    <code className={styles.commit}>{cause.commit.slice(0, 10)}</code>
  );
  return t('history.cause.codeAt', {
    commit: href ? (
      <Link href={href} target="_blank" rel="noopener noreferrer">
        {short}
      </Link>
    ) : (
      short
    ),
  });
};
