import { Component } from '@angular/core';

/** Something to know, beside the text. */
@Component({ selector: 'ws-note', template: `<div class="ws-note"><ng-content /></div>` })
export class Note {}
