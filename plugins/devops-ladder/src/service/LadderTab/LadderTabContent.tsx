import { CompoundEntityRef } from '@backstage/catalog-model';
import { Card, CardBody } from '@backstage/ui';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useLocation } from 'react-router-dom';
import { LadderNames } from '../../hooks';
import { AnnotationWarnings } from '../AnnotationWarnings';
import { AxisList } from '../AxisList';
import { CapabilityList } from '../CapabilityList';
import { ClimbList } from '../ClimbList';
import { ClimbPlan } from '../ClimbPlan';
import { LadderHeader } from '../LadderHeader';
import { MemoSection } from '../MemoSection';
import { NotAssessed } from '../NotAssessed';
import { RefreshButton } from '../RefreshButton';
import { SituationFacts } from '../SituationFacts';
import { SourceList } from '../SourceList';
import { SourceNotice } from '../SourceNotice';
import { TrapList } from '../TrapList';
import styles from './LadderTab.module.css';

/** @internal */
export interface LadderTabContentProps {
  entityRef: CompoundEntityRef;
  detail: ServiceDetail;
  names: LadderNames;
  reload: () => void;
}

/**
 * The tab of a service that the backend knows.
 *
 * @internal
 */
export const LadderTabContent = (props: LadderTabContentProps) => {
  const { entityRef, detail, names, reload } = props;
  const { service, assessment, warnings } = detail;
  const { pathname } = useLocation();
  const hrefFor = (capability: string) =>
    `${pathname}?${new URLSearchParams({ capability })}`;
  const axisHref = (axis: string) =>
    `${pathname}?${new URLSearchParams({ axis })}#why`;

  return (
    <div className={styles.root}>
      <SourceNotice service={service} isAssessed={assessment !== undefined} />
      <AnnotationWarnings warnings={warnings} />
      {assessment ? (
        <>
          <LadderHeader
            entityRef={entityRef}
            detail={detail}
            assessment={assessment}
            names={names}
            hrefFor={hrefFor}
            reload={reload}
          />
          <div className={styles.columns}>
            <div className={styles.column}>
              <ClimbPlan
                assessment={assessment}
                names={names}
                hrefFor={hrefFor}
              />
              <CapabilityList assessment={assessment} names={names} />
              <MemoSection entityRef={entityRef} service={service} />
            </div>
            <div className={styles.column}>
              <TrapList traps={assessment.traps} names={names} />
              <AxisList
                assessment={assessment}
                names={names}
                hrefFor={hrefFor}
                axisHref={axisHref}
              />
              <ClimbList
                assessment={assessment}
                names={names}
                hrefFor={hrefFor}
              />
              <SituationFacts
                entityRef={entityRef}
                situation={assessment.situation}
                names={names}
              />

              <SourceList detail={detail} />
            </div>
          </div>
        </>
      ) : (
        <>
          <Card>
            <CardBody>
              <NotAssessed service={service} />
              <RefreshButton
                entityRef={entityRef}
                detail={detail}
                reload={reload}
              />
            </CardBody>
          </Card>
          <MemoSection entityRef={entityRef} service={service} />
          <SourceList detail={detail} />
        </>
      )}
    </div>
  );
};
