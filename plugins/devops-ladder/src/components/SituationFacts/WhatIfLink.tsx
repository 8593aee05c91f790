import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { questionQuery, useOrganisationHrefs } from '../../hooks';

/** @internal */
export interface WhatIfLinkProps {
  entityRef: CompoundEntityRef;
}

/**
 * Leads to the form that asks what other facts would call for, departing from
 * this service; nothing in an app without that page.
 *
 * @internal
 */
export const WhatIfLink = (props: WhatIfLinkProps) => {
  const { entityRef } = props;
  const hrefs = useOrganisationHrefs();
  if (!hrefs) {
    return null;
  }
  const query = questionQuery({
    service: stringifyEntityRef(entityRef),
    facts: {},
  });
  return <Link href={`${hrefs.chooseRung}?${query}`}>What if …</Link>;
};
