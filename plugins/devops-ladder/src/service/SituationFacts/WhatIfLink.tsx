import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { questionQuery, useOrganisationHref } from '../../hooks';
import { useTexts } from '../../translation';

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
  const t = useTexts();
  const hrefOf = useOrganisationHref();
  if (!hrefOf) {
    return null;
  }
  const query = questionQuery({
    service: stringifyEntityRef(entityRef),
    facts: {},
  });
  return <Link href={hrefOf('chooseRung', query)}>{t('tab.whatIf')}</Link>;
};
