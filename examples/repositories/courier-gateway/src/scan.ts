import { z } from 'zod';

const scan = z.object({
  parcel: z.string().startsWith('SK-'),
  courier: z.string(),
});

export const accept = (body: unknown) => scan.parse(body);
