import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { useLadderTabHref } from '../../hooks';

/** @internal */
export interface ServiceLinkProps {
  entityRef: string;
  /** Opens it on the tab. */
  capability?: string;
}

function refOf(entityRef: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(entityRef);
  } catch {
    return undefined;
  }
}

/**
 * Leads to the tab of a service.
 *
 * @internal
 */
export const ServiceLink = ({ entityRef, capability }: ServiceLinkProps) => {
  const tabHref = useLadderTabHref();
  const ref = refOf(entityRef);
  return ref ? (
    <Link href={tabHref(ref, capability)}>{entityRef}</Link>
  ) : (
    <>{entityRef}</>
  );
};
