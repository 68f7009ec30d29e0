"""English mails that want nothing but what they say."""

from __future__ import annotations

from tests.mails.writing import Mail, frame, head, paragraphs, rows

MAILS = (
    Mail(
        "order",
        head("Tool Barn <orders@toolbarn.example>", "Order 88121 confirmed"),
        frame(
            paragraphs("Hi Petra,", "thanks for your order 88121. We will let you know as soon as it ships.")
            + rows(
                ("1 x Block plane", "£42.00"),
                ("2 x Sandpaper roll", "£11.90"),
                ("Delivery", "£3.95"),
                ("Total (incl. VAT £9.64)", "£57.85"),
            )
            + paragraphs("Paid with card ending 4411.", "You may return unused items within 30 days."),
            "Tool Barn Ltd, 4 Mill Lane, Leeds LS1 4AB. Registered in England 04411872. VAT GB 123 4567 82",
        ),
    ),
    Mail(
        "renewal_saas",
        head(
            "Plannerly Billing <billing@plannerly.example>",
            "Your Plannerly subscription renews on 1 December",
            reply_to="support@plannerly.example",
        ),
        frame(
            paragraphs(
                "Hello Petra,",
                "your Team plan (3 seats) renews automatically on 1 December 2026 for another year. We will charge $288.00 to your Visa ending in 4411.",
                "To change or cancel your plan, go to Settings, Billing before that date. You will keep access until the end of the paid period.",
            ),
            "Plannerly Inc., 500 Market Street, San Francisco, CA 94105",
        ),
    ),
    Mail(
        "newsletter",
        head(
            "The Workshop Weekly <hello@workshopweekly.example>",
            "Five jigs you can build today",
            reply_to="workshop@us7.campaignmailer.example",
        ),
        frame(
            "<h1>Five jigs you can build today</h1>"
            + paragraphs(
                "Morning all,",
                "this week: a crosscut sled from scrap, how to sharpen a card scraper, and a reader's bench.",
                "Our spring class still has two places (£140 per person, lunch included). Book by Friday.",
            ),
            'You get this because you signed up at workshopweekly.example. <a href="#">Unsubscribe</a> or update your preferences.<br>The Workshop Weekly, 9 Dock Street, Bristol BS1 6QA',
            "A sled from scrap, and more",
        ),
    ),
    Mail(
        "flight",
        head("Northair <noreply@northair.example>", "Your e-ticket receipt: Hamburg to Oslo"),
        frame(
            rows(
                ("Booking reference", "K7QXP2"),
                ("Hamburg HAM", "Oslo OSL"),
                ("4 Dec 2026 10:05", "11:35"),
                ("Fare", "EUR 118.00"),
                ("Taxes and fees", "EUR 46.22"),
                ("Total paid", "EUR 164.22"),
            )
            + paragraphs(
                "Check in online from 24 hours before departure. Changes cost EUR 40 plus any difference in fare."
            ),
            "Northair AS, Oslo Airport, Norway",
        ),
    ),
    Mail(
        "domain_reminder",
        head("RegisterHouse <renewals@registerhouse.example>", "Renewal reminder for lindner-joinery.example"),
        frame(
            paragraphs(
                "Dear Petra Lindner,",
                "this is a reminder that your domain lindner-joinery.example, registered with us, expires on 14 December 2026.",
                "Auto-renew is on: we will charge $14.99 for one year to your saved card on 30 November. If you no longer need the name, switch auto-renew off in your account.",
            ),
            "You receive this reminder because ICANN requires registrars to send it. RegisterHouse LLC, 12 Elm Road, Denver, CO 80202",
        ),
    ),
    Mail(
        "invoice",
        head("Hartley Timber Accounts <accounts@hartleytimber.example>", "Invoice INV-20771"),
        paragraphs(
            "Dear Petra,",
            "please find attached invoice INV-20771 for your order of 3 November (PO 1188), 0.6 m3 of oak. The amount due is £1,284.00 including VAT, payable within 30 days by bank transfer to the usual account.",
            "Kind regards,<br>Joan Hartley<br>Hartley Timber Ltd, Station Yard, Hereford HR1 1BB",
        ),
    ),
    Mail(
        "statement",
        head("Meridian Bank <alerts@meridianbank.example>", "Your statement is ready"),
        "Dear Ms Lindner,\n\nyour statement for October is ready to view in online banking.\n\nWe will never ask for your password or card details by email.\n\nMeridian Bank plc\n",
        "text/plain",
    ),
    Mail(
        "trademark_attorney",
        head("Beck & Rowe <m.rowe@beckrowe.example>", "Your mark LINDNER OAK: renewal due March 2027"),
        paragraphs(
            "Dear Ms Lindner,",
            "as your representatives we remind you that EU trade mark 012345678 LINDNER OAK falls due for renewal on 14 March 2027. The official fee for one class is EUR 850; our charge is EUR 240 plus VAT.",
            "Please let us have your instructions by 31 January 2027. Without them we shall take no action and the mark will lapse. Beware of letters from private firms offering to renew or register your mark; they do not come from us or from the Office.",
            "Yours sincerely,<br>Margaret Rowe",
        ),
    ),
    Mail(
        "job_application",
        head("Samir Haddad <samir.haddad@gmail.com>", "Application for the post of joiner"),
        "Dear Ms Lindner,\n\nI am writing to apply for the post advertised on your website. I have six years of experience in stair building.\nMy CV and two references are attached. I could start on 1 February.\n\nKind regards\nSamir Haddad\n",
        "text/plain",
    ),
    Mail(
        "conference",
        head("Wood & Design Fair <exhibitors@wooddesignfair.example>", "Your stand booking for 2027"),
        frame(
            paragraphs(
                "Dear Ms Lindner,",
                "thank you for booking stand B14 (9 sqm) at the Wood & Design Fair, 12 to 14 May 2027. The stand fee is EUR 1,890 plus VAT as stated in your order; the invoice is attached and payable by 15 January 2027.",
                "Your company's entry in the exhibitor list is included in the fee. Please check the name and address below and correct them in the exhibitor portal if needed:",
                "Tischlerei Lindner, Am Anger 4, 99084 Erfurt",
            ),
            "Fairs United GmbH, Messeplatz 1, 04356 Leipzig, HRB 21200",
        ),
    ),
    Mail(
        "cloud_receipt",
        head("Cloudbox <no-reply@cloudbox.example>", "Receipt for your payment"),
        frame(
            rows(
                ("Cloudbox Plus, monthly", "EUR 9.99"),
                ("VAT 19%", "EUR 1.60"),
                ("Total", "EUR 9.99"),
                ("Next payment", "17 December 2026"),
            )
            + paragraphs("Your subscription renews every month until cancelled. Manage it in your account."),
            "Cloudbox International, 1 Grand Quay, Dublin D02, Ireland",
        ),
    ),
)
