import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { questionQuery, useOrganisationHref } from '../../hooks';

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
  const hrefOf = useOrganisationHref();
  if (!hrefOf) {
    return null;
  }
  const query = questionQuery({
    service: stringifyEntityRef(entityRef),
    facts: {},
  });
  return <Link href={hrefOf('chooseRung', query)}>What if …</Link>;
};
