"""Studio Styles: a film distils into a Director Profile, a label stands for one, and a profile is applied to another film."""
