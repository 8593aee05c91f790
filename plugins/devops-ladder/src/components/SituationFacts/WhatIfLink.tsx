import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { SituationFact } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, questionQuery, useOrganisationHrefs } from '../../hooks';
import { statedFacts } from './statedFacts';

/** @internal */
export interface WhatIfLinkProps {
  entityRef: CompoundEntityRef;
  situation: SituationFact[];
  names: LadderNames;
}

/**
 * Leads to the form that asks what other facts would call for, filled with
 * those of this service; nothing in an app without that page.
 *
 * @internal
 */
export const WhatIfLink = (props: WhatIfLinkProps) => {
  const { entityRef, situation, names } = props;
  const hrefs = useOrganisationHrefs();
  if (!hrefs) {
    return null;
  }
  const query = questionQuery({
    service: stringifyEntityRef(entityRef),
    facts: statedFacts(situation, names),
  });
  return <Link href={`${hrefs.chooseRung}?${query}`}>What if …</Link>;
};
