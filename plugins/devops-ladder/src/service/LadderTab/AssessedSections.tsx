import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useLocation } from 'react-router-dom';
import { LadderNames } from '../../hooks';
import { AxisList } from '../AxisList';
import { CapabilityList } from '../CapabilityList';
import { ClimbList } from '../ClimbList';
import { ClimbPlan } from '../ClimbPlan';
import { HistorySection } from '../HistorySection';
import { LadderHeader } from '../LadderHeader';
import { MemoSection } from '../MemoSection';
import { ServiceAtHand } from '../ServiceAtHand';
import { SituationFacts } from '../SituationFacts';
import { SourceList } from '../SourceList';
import { TrapList } from '../TrapList';
import { WaiverSection } from '../Waivers';
import styles from './LadderTab.module.css';

/** @internal */
export interface AssessedSectionsProps {
  service: ServiceAtHand;
  assessment: Assessment;
  names: LadderNames;
}

/**
 * All that there is to say of a service that was assessed.
 *
 * @internal
 */
export const AssessedSections = (props: AssessedSectionsProps) => {
  const { service, assessment, names } = props;
  const { entityRef, detail } = service;
  const { pathname } = useLocation();
  const hrefFor = (capability: string) =>
    `${pathname}?${new URLSearchParams({ capability })}`;
  const axisHref = (axis: string) =>
    `${pathname}?${new URLSearchParams({ axis })}#why`;
  const shared = { assessment, names, hrefFor };

  return (
    <>
      <LadderHeader {...shared} {...service} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <ClimbPlan {...shared} />
          <CapabilityList assessment={assessment} names={names} />
          <HistorySection service={service} names={names} />
          <MemoSection entityRef={entityRef} service={detail.service} />
        </div>
        <div className={styles.column}>
          <TrapList traps={assessment.traps} names={names} />
          <AxisList {...shared} axisHref={axisHref} />
          <ClimbList {...shared} />
          <SituationFacts
            entityRef={entityRef}
            situation={assessment.situation}
            names={names}
          />
          <WaiverSection service={service} names={names} hrefFor={hrefFor} />
          <SourceList detail={detail} />
        </div>
      </div>
    </>
  );
};
