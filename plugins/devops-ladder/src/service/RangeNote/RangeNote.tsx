import { Link, Text } from '@backstage/ui';
import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { sentence } from '../../words';
import styles from './RangeNote.module.css';

/** @internal */
export interface RangeNoteProps {
  assessment: Assessment;
  names: LadderNames;
  /** Where all that is unknown is listed. */
  unknownHref: string;
}

/** More would bury the ones to begin with. */
const NAMED = 3;

function settledBy({ rung, fit }: Assessment, isRange: boolean): string[] {
  return [...new Set([...fit.settledBy, ...(isRange ? rung.settledBy : [])])];
}

/**
 * What would settle a range or an uncertain verdict; nothing where both are
 * certain.
 *
 * @internal
 */
export const RangeNote = (props: RangeNoteProps) => {
  const { assessment, names, unknownHref } = props;
  const t = useTexts();
  const { rung, fit } = assessment;
  const isRange = rung.attained !== rung.possible;
  if (!isRange && fit.verdict !== 'unknown') {
    return null;
  }
  const ids = settledBy(assessment, isRange);
  const more = ids.length - NAMED;
  return (
    <Text as="p" className={styles.root}>
      {isRange
        ? t('tab.atLeastAtMost', {
            least: String(rung.attained),
            most: String(rung.possible),
          })
        : sentence(fit.reason)}
      {ids.length > 0 && (
        <>
          {` ${t('tab.wouldSettle')} `}
          <strong>
            {ids.slice(0, NAMED).map(names.capabilityName).join(', ')}
          </strong>
          {more > 0 && (
            <>
              {` ${t('tab.and')} `}
              <Link href={unknownHref}>
                {t('tab.more', { number: String(more) })}
              </Link>
            </>
          )}
          .
        </>
      )}
    </Text>
  );
};
