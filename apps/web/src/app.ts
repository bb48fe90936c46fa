import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: every page brings its own frame. */
@Component({ selector: 'ws-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
