import { useApi } from '@backstage/core-plugin-api';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { devopsLadderApiRef } from '../api';
import { ServicesFilter } from './servicesFilter';
import { ServicesOrder } from './useServicesOrder';

function save(text: string, name: string) {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

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
    save(
      await api.getServicesCsv({ ...filter, ...order }),
      `devops-ladder-services-${day}.csv`,
    );
  }, [api, filter, order]);
  return { isLoading: loading, error: loading ? undefined : error, download };
}
