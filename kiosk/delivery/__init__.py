"""Lists of signers as other systems read them."""

from kiosk.delivery.profiles import PROFILES, Profile
from kiosk.delivery.write import Form, List, file_name, form_of, forms, write_list

__all__ = ["PROFILES", "Form", "List", "Profile", "file_name", "form_of", "forms", "write_list"]
