import { useApi } from '@backstage/core-plugin-api';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { devopsLadderApiRef } from '../api';
import { downloadFile } from './downloadFile';
import { ServicesFilter } from './servicesFilter';
import { ServicesOrder } from './useServicesOrder';

/** @internal */
export interface ServicesCsv {
  isLoading: boolean;
  error?: Error;
  download: () => void;
}

/**
 * Downloads all services that match as a file for spreadsheets.
 *
 * @internal
 */
export function useServicesCsv(
  filter: ServicesFilter,
  order: ServicesOrder,
): ServicesCsv {
  const api = useApi(devopsLadderApiRef);
  const [{ loading, error }, download] = useAsyncFn(async () => {
    const day = new Date().toISOString().slice(0, 10);
    downloadFile(
      `devops-ladder-services-${day}.csv`,
      await api.getServicesCsv({ ...filter, ...order }),
    );
  }, [api, filter, order]);
  return { isLoading: loading, error: loading ? undefined : error, download };
}
