/** Sends the club's mails by SMTP, with Angus Mail. */
@NullMarked
package dev.loyalty.examples.shop.club.smtp;

import org.jspecify.annotations.NullMarked;
