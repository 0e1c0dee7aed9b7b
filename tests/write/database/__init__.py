import pytest

pytest.register_assert_rewrite("tests.write.database.storing")
