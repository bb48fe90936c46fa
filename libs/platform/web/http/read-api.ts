import { HttpClient, HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod/mini';
import { Problem } from '@wijkspoor/platform/domain';
import { ADDRESS } from '../i18n/address';

/** Asks the api for answers in the language of the page. */
export const inPageLanguage: HttpInterceptorFn = (call, next) =>
  next(call.clone({ setHeaders: { 'accept-language': inject(ADDRESS).language } }));

/** Reads one thing from the api, for resolvers and guards; call it where `inject` works. */
export async function readApi<S extends z.ZodMiniType>(path: string, contract: S): Promise<z.output<S>> {
  return contract.parse(await firstValueFrom(inject(HttpClient).get(path)));
}

/** The problem document of a failed call; null when the api did not say what is wrong. */
export function problemOf(error: unknown): Problem | null {
  const judged = Problem.safeParse(error instanceof HttpErrorResponse ? error.error : null);
  return judged.success ? judged.data : null;
}
