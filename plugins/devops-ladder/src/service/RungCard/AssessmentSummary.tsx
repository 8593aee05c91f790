import { Text } from '@backstage/ui';
import {
  Assessment,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { CoverageMeter } from '../CoverageMeter';
import { NeededStatement } from '../../components/NeededStatement';
import { RangeNote } from '../RangeNote';
import { RungHeadline } from '../RungHeadline';
import { RungLadder } from '../../components/RungLadder';
import { SevereTraps } from '../SevereTraps';
import { WeakestLink } from '../WeakestLink';
import styles from './RungCard.module.css';

/** @internal */
export interface AssessmentSummaryProps {
  service: ServiceSummary;
  assessment: Assessment;
  names: LadderNames;
  hrefFor: (capability?: string) => string;
}

/**
 * The whole answer in the space of a card.
 *
 * @internal
 */
export const AssessmentSummary = (props: AssessmentSummaryProps) => {
  const { service, assessment, names, hrefFor } = props;
  const t = useTexts();
  const { rung, needed, fit, weakestLink, coverage } = assessment;
  return (
    <>
      <RungHeadline
        range={rung}
        verdict={fit.verdict}
        by={fit.by}
        rungName={names.rungName}
        href={`${hrefFor()}#why`}
      />
      <RungLadder
        range={rung}
        needed={needed.level}
        skipped={rung.skippedLevels}
        rungName={names.rungName}
      />
      <NeededStatement
        needed={needed}
        names={names}
        href={`${hrefFor()}#situation`}
      />
      <RangeNote
        assessment={assessment}
        names={names}
        unknownHref={`${hrefFor()}?outcome=unknown#why`}
      />
      {weakestLink && (
        <WeakestLink
          step={weakestLink}
          names={names}
          href={hrefFor(weakestLink.capability)}
        />
      )}
      <SevereTraps
        traps={assessment.traps}
        names={names}
        href={`${hrefFor()}#traps`}
      />
      <div>
        <CoverageMeter
          {...coverage}
          href={
            coverage.known < coverage.applicable
              ? `${hrefFor()}?outcome=unknown#why`
              : `${hrefFor()}#why`
          }
        />
        {service.assessedAt && (
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.age}
          >
            {t('tab.assessed', { age: <Age at={service.assessedAt} /> })}
          </Text>
        )}
      </div>
    </>
  );
};
