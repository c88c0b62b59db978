import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';

export type ApiClient = Client<paths>;

/** A client of the API whose addresses, parameters, bodies and answers are typed by its description. @param url without `/api/v1` */
export const apiClient = (url: string, token: string): ApiClient =>
  createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${token}` } });
