import { CompoundEntityRef } from '@backstage/catalog-model';
import { Card, CardBody } from '@backstage/ui';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { AnnotationWarnings } from '../AnnotationWarnings';
import { MemoSection } from '../MemoSection';
import { NotAssessed } from '../NotAssessed';
import { RefreshButton } from '../RefreshButton';
import { ServiceAtHandProvider } from '../ServiceAtHand';
import { SourceList } from '../SourceList';
import { SourceNotice } from '../SourceNotice';
import { AssessedSections } from './AssessedSections';
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
  const { names, ...serviceAtHand } = props;
  const { entityRef, detail, reload } = serviceAtHand;
  const { service, assessment, warnings } = detail;

  return (
    <ServiceAtHandProvider value={serviceAtHand}>
      <div className={styles.root}>
        <SourceNotice service={service} isAssessed={assessment !== undefined} />
        <AnnotationWarnings warnings={warnings} />
        {assessment ? (
          <AssessedSections
            service={serviceAtHand}
            assessment={assessment}
            names={names}
          />
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
    </ServiceAtHandProvider>
  );
};
