import { Inject, Injectable, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { mailNotices, sweepNotices } from '@wijkspoor/notifications/domain';
import { handle, JobRegistry, RetentionClasses, schedule } from '@wijkspoor/platform/api';
import { HearingsService } from './hearings.service';
import { InboxService } from './inbox.service';
import { noticeData } from './notice-data';
import { Notifications } from './notifications';
import { NotificationsController } from './notifications.controller';

/** So many days it is remembered what somebody was told: to tell each thing once, and to read it again in the page. */
const toldDays = 730;

/** The background work of telling people. */
@Injectable()
class NotificationsJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(Notifications) notifications: Notifications) {
    registry.register({
      jobs: [mailNotices, sweepNotices],
      handlers: [
        handle(mailNotices, (ctx) => notifications.mail(ctx)),
        handle(sweepNotices, (ctx) => notifications.sweep(ctx)),
      ],
      schedules: [schedule(sweepNotices, '5 * * * *')],
    });
  }
}

/** Telling people what they asked to hear, without routes. */
@Module({ imports: [IdentityModule], providers: [Notifications, NotificationsJobs], exports: [Notifications] })
export class NotificationsModule {
  constructor(
    @Inject(PersonalDataSources) people: PersonalDataSources,
    @Inject(Notifications) notifications: Notifications,
    @Inject(RetentionClasses) classes: RetentionClasses,
  ) {
    classes.register({
      ...{ name: 'notifications.told', standard: toldDays, longest: toldDays },
      destroy: (own, days) => notifications.forgetOld(own, days),
    });
    people.register(noticeData((gemeenteId, email) => notifications.recipient({ gemeenteId }, email)));
  }
}

/** The same with the routes of messages in the page, and of how somebody wants to hear. */
@Module({
  imports: [NotificationsModule],
  providers: [InboxService, HearingsService],
  controllers: [NotificationsController],
})
export class NotificationsHttpModule {}
