import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  type ElementRef,
  provideZonelessChangeDetection,
  viewChild,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { start } from '../checks.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<input #photo id="photo" type="file" /><clearshot-check language="es"></clearshot-check>`,
})
class App {
  readonly photo = viewChild.required<ElementRef<HTMLInputElement>>('photo');

  ngAfterViewInit() {
    start(this.photo().nativeElement);
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
