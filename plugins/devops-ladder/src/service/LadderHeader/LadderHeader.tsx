import { CompoundEntityRef } from '@backstage/catalog-model';
import { Card, CardBody, Text } from '@backstage/ui';
import {
  Assessment,
  ServiceDetail,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useLocation } from 'react-router-dom';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { CoverageMeter } from '../CoverageMeter';
import { CoverageReasons, LadderReasons } from '../LadderReasons';
import { NeededStatement } from '../../components/NeededStatement';
import { RangeNote } from '../RangeNote';
import { RefreshButton } from '../RefreshButton';
import { RungHeadline } from '../RungHeadline';
import { RungLadder } from '../../components/RungLadder';
import styles from './LadderHeader.module.css';

/** @internal */
export interface LadderHeaderProps {
  entityRef: CompoundEntityRef;
  detail: ServiceDetail;
  assessment: Assessment;
  names: LadderNames;
  hrefFor: (capability: string) => string;
  reload: () => void;
}

/**
 * The answer with what it rests on, at the head of the tab.
 *
 * @internal
 */
export const LadderHeader = (props: LadderHeaderProps) => {
  const { entityRef, detail, assessment, names, hrefFor, reload } = props;
  const { rung, needed, fit } = assessment;
  const { assessedAt } = detail.service;
  const { pathname } = useLocation();
  const t = useTexts();
  return (
    <Card>
      <CardBody>
        <div className={styles.root}>
          <RungLadder
            range={rung}
            needed={needed.level}
            skipped={rung.skippedLevels}
            rungName={names.rungName}
          />
          <div className={styles.words}>
            <RungHeadline
              range={rung}
              verdict={fit.verdict}
              by={fit.by}
              rungName={names.rungName}
            />
            {fit.verdict !== 'unknown' && (
              <Text as="p" className={styles.line}>
                {fit.reason}
              </Text>
            )}
            <NeededStatement
              needed={needed}
              names={names}
              withFacts
              href={`${pathname}#situation`}
            />
            <RangeNote
              assessment={assessment}
              names={names}
              unknownHref={`${pathname}?outcome=unknown#why`}
            />
            <LadderReasons
              assessment={assessment}
              names={names}
              hrefFor={hrefFor}
            />
          </div>
          <div className={styles.state}>
            <RefreshButton
              entityRef={entityRef}
              detail={detail}
              reload={reload}
            />
            <div>
              <CoverageMeter {...assessment.coverage} />
              <CoverageReasons
                assessment={assessment}
                names={names}
                hrefFor={hrefFor}
              />
              {assessedAt && (
                <Text
                  as="p"
                  variant="body-small"
                  color="secondary"
                  className={styles.age}
                >
                  {t('tab.assessed', { age: <Age at={assessedAt} /> })}
                </Text>
              )}
            </div>
          </div>
        </div>
      </CardBody>
    </Card>
  );
};
