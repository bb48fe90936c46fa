import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { OperatorGemeentePage } from '@wijkspoor/identity/domain';
import { DeadJobList } from '@wijkspoor/platform/domain';

/** What the operator reads. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class OperatorApi {
  gemeenten(): HttpResourceRef<OperatorGemeentePage | undefined> {
    return httpResource(() => '/v1/operator/gemeenten?limit=100', {
      parse: (answer) => OperatorGemeentePage.parse(answer),
    });
  }

  deadJobs(): HttpResourceRef<DeadJobList | undefined> {
    return httpResource(() => '/v1/operator/dead-jobs', { parse: (answer) => DeadJobList.parse(answer) });
  }
}
